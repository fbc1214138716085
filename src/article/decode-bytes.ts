/** Bytes as text, and the charset that they were read in. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/**
 * Decodes bytes: a byte order mark goes before the charset told beside them, that before what the bytes look like;
 * UTF-16 without a mark is told by its NULs, and what is not UTF-8 is Windows-1252, as browsers take it.
 */
export function decodeBytes(bytes: Uint8Array, told: string | null): Decoded {
  const charset = readMark(bytes) ?? knownCharset(told) ?? sniffUtf16(bytes);
  if (charset === "windows-1252") return { text: decodeWindows1252(bytes), charset };
  if (charset && charset !== "utf-8") return { text: new TextDecoder(charset).decode(bytes), charset };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), charset: "utf-8" };
  } catch {
    // One broken character does not make a whole report Windows-1252: most of its other high bytes still pair up.
    const text = new TextDecoder("utf-8").decode(bytes);
    const broken = text.split("\ufffd").length - 1;
    const high = bytes.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
    if (charset === "utf-8" || broken * 8 < high) return { text, charset: "utf-8" };
    return { text: decodeWindows1252(bytes), charset: "windows-1252" };
  }
}

/** What Windows-1252 has at 0x80 to 0x9f; the unassigned ones stay controls, as the Encoding Standard wants. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20's own decoder takes Windows-1252 for Latin-1 and turns quotation marks into controls. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  return text.replace(/[\u0080-\u009f]/g, (unit) => WINDOWS_1252[unit.charCodeAt(0) - 0x80] ?? unit);
}

function readMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

function knownCharset(told: string | null): string | null {
  if (told === null) return null;
  try {
    return new TextDecoder(told.trim().toLowerCase()).encoding;
  } catch {
    return null;
  }
}

const SNIFFED_BYTES = 4096;

function sniffUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, SNIFFED_BYTES);
  let even = 0;
  let odd = 0;
  for (const [i, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd > head.length * 0.3 && even < head.length * 0.05) return "utf-16le";
  if (even > head.length * 0.3 && odd < head.length * 0.05) return "utf-16be";
  return null;
}
