import type { DocumentForm } from "../record/raw-document.js";

const FORM_OF_EXTENSION: Readonly<Record<string, DocumentForm>> = {
  txt: "text",
  text: "text",
  md: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  jsonl: "jsonl",
  ndjson: "jsonl",
};

/** Extensions of files that are no reports: passed over in folders, refused with a reason when named. */
const OTHER_EXTENSIONS = new Set(
  "jpg jpeg png gif webp svg ico avif bmp tif tiff mp3 mp4 wav ogg webm mov avi mkv css js mjs cjs ts map wasm exe dll so bin tar tgz bz2 xz 7z rar pdf doc docx xls xlsx ppt pptx odt ods woff woff2 ttf otf eot db sqlite onrecord onrecord-wal onrecord-shm".split(
    " ",
  ),
);

const SNIFFED_BYTES = 4096;

function extensionOf(name: string): string {
  const bare = name.toLowerCase().replace(/\.gz$/, "");
  return /\.([a-z0-9-]+)$/.exec(bare)?.[1] ?? "";
}

/** The kind of archive that a file's name tells, or null when it tells none. */
export function archiveOfName(name: string): "warc" | "zip" | null {
  const extension = extensionOf(name);
  return extension === "warc" || extension === "zip" ? extension : null;
}

/** The form that a file's name tells, or null when it tells none. */
export function formOfName(name: string): DocumentForm | null {
  return FORM_OF_EXTENSION[extensionOf(name)] ?? null;
}

/** False when the name says that the file is a picture, a program or the like. */
export function isReportName(name: string): boolean {
  return !OTHER_EXTENSIONS.has(extensionOf(name));
}

/** The form that the first bytes tell: objects of JSON, markup, else text. */
export function sniffForm(bytes: Uint8Array): DocumentForm {
  const head = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString("latin1").replaceAll("\u0000", "");
  if (/^(?:ï»¿)?\s*(?:\[\s*)?\{\s*"/.test(head)) return "jsonl";
  return /<(?:!doctype\s+html|html|head|body|article|meta|div|p)\b/i.test(head) ? "html" : "text";
}

/**
 * True when the first bytes are a list of reports, or one report laid out over several lines: then the input is one
 * JSON value, and not one to each line.
 */
export function isSpreadJson(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString("latin1").replace(/^ï»¿/, "").trimStart();
  if (head.startsWith("[")) return /^\[\s*\{\s*"/.test(head);
  const feed = head.indexOf("\n");
  return feed >= 0 && !head.slice(0, feed).trimEnd().endsWith("}") && /^\{\s*"/.test(head);
}

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive", [0x50, 0x4b, 0x03, 0x04]],
  ["gzipped", [0x1f, 0x8b]],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
];

/** Controls that no text has, as a share of the first bytes, from which on the file is not text. */
const CONTROL_SHARE = 0.1;

/** Why the bytes are no text, or null when they may be. UTF-16 has NULs, but only in every other place. */
export function findBinaryReason(bytes: Uint8Array): string | null {
  for (const [what, magic] of MAGIC) if (magic.every((byte, i) => bytes[i] === byte)) return `it is ${what}`;
  const head = bytes.subarray(0, SNIFFED_BYTES);
  const nuls = [0, 0];
  let controls = 0;
  for (const [i, byte] of head.entries()) {
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  const [even = 0, odd = 0] = nuls;
  const isUtf16 = Math.max(even, odd) > head.length * 0.3 && Math.min(even, odd) < head.length * 0.05;
  if (!isUtf16) controls += even + odd;
  return controls > head.length * CONTROL_SHARE ? "its bytes are mostly control characters" : null;
}
