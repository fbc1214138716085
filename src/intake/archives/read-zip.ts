// In: the path of a ZIP. Out: the files in it that may hold reports, each to be opened in its turn; nothing is written to
// disk, so their names lead nowhere. What is damaged stands as an error in its place.
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { OnrecordError } from "../../base/errors.js";
import { isReportName } from "../sniff-form.js";
import { salvageZip } from "./salvage-zip.js";

/** A file in an archive. */
export interface ArchivedFile {
  readonly name: string;
  /** Its bytes, once. @throws Error when they are damaged. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

const MAX_ENTRIES = 1_000_000;
const MAX_RATIO = 200;
const ALWAYS_ALLOWED_BYTES = 1_048_576;

/** True for the first bytes of a ZIP, or of an empty one. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/**
 * The files of a ZIP in its order, without folders, hidden files and files that are no reports by their names. Where its
 * directory is missing or damaged, as at the end of a download cut off, its files are looked for one by one.
 */
export async function* readZip(path: string): AsyncGenerator<ArchivedFile | OnrecordError> {
  const seen = new Set<number>();
  try {
    const zip = await yauzl.openPromise(path, { decodeStrings: false, autoClose: false });
    try {
      yield* readDirectory(zip, path, seen);
    } finally {
      zip.close();
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code !== undefined) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    yield new OnrecordError("ARCHIVE_BROKEN", { file: path, reason }, cause);
    for await (const file of salvageZip(path, seen)) if (mayHoldReport(file.name)) yield file;
  }
}

async function* readDirectory(
  zip: yauzl.ZipFile,
  path: string,
  seen: Set<number>,
): AsyncGenerator<ArchivedFile | OnrecordError> {
  let entries = 0;
  let packedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    if (++entries > MAX_ENTRIES) {
      yield new OnrecordError("ARCHIVE_TOO_MANY", { file: path, limit: MAX_ENTRIES });
      return;
    }
    seen.add(entry.relativeOffsetOfLocalHeader);
    packedBytes += entry.compressedSize;
    // Some bombs let a thousand names stand for the same bytes.
    if (packedBytes > zip.fileSize) throw new Error("its files lie over one another");
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
    const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
    if (!mayHoldReport(name)) continue;
    const fault = findFault(entry, `${path}:${name}`);
    yield fault ?? { name, open: () => openEntry(zip, entry) };
  }
}

function findFault(entry: yauzl.Entry, file: string): OnrecordError | null {
  const { compressedSize, uncompressedSize } = entry;
  const limit = Math.max(ALWAYS_ALLOWED_BYTES, compressedSize * MAX_RATIO);
  if (uncompressedSize > limit)
    return new OnrecordError("INPUT_UNPACKS_TOO_LARGE", { file, size: compressedSize, limit });
  if (entry.canDecodeFileData()) return null;
  return new OnrecordError("INPUT_UNREADABLE", { file, reason: "it is encrypted, or packed in a way we do not know" });
}

/** yauzl holds files to the size that they tell, but not to their checksum. */
async function* openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  let crc = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (crc !== entry.crc32) throw new Error("its checksum does not fit");
}

/** `__MACOSX/` holds what one system keeps beside each file. */
function mayHoldReport(name: string): boolean {
  const parts = name.split(/[/\\]/);
  if (parts.at(-1) === "" || parts.some((part) => part.startsWith(".") || part === "__MACOSX")) return false;
  return isReportName(name);
}
