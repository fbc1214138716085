import { type FileHandle, open } from "node:fs/promises";
import { crc32, inflateRawSync } from "node:zlib";
import type { ArchivedFile } from "./read-zip.js";

/** A file of a torn archive is read whole; a larger one is lost. */
const MAX_PACKED_BYTES = 20_000_000;
const MAX_UNPACKED_BYTES = 64_000_000;
const HEADER_BYTES = 30;
const FIRST_READ_BYTES = 262_144;
const WINDOW_BYTES = 65_536;
/** Bytes read and unpacked in all, as a multiple of the archive's size: a hostile one could have us read it for ever. */
const MAX_WORK = 100;
const ALWAYS_ALLOWED_WORK = 1_000_000_000;
const SIGNATURE = Buffer.from([0x50, 0x4b, 3, 4]);

/**
 * The files of a ZIP whose directory cannot be read, found by what stands before each of them. Those that are not whole
 * are left out, as are those that begin at one of the places in `seen`.
 */
export async function* salvageZip(path: string, seen: ReadonlySet<number>): AsyncGenerator<ArchivedFile> {
  const handle = await open(path, "r");
  try {
    let work = Math.max(ALWAYS_ALLOWED_WORK, (await handle.stat()).size * MAX_WORK);
    for (let at = await findSignature(handle, 0); at !== null && work > 0; ) {
      const found = await readFileAt(handle, at);
      work -= found?.work ?? 0;
      if (found?.bytes && !seen.has(at)) {
        const { name, bytes } = found;
        yield {
          name,
          open: async function* () {
            yield bytes;
          },
        };
      }
      at = await findSignature(handle, found?.end ?? at + SIGNATURE.length);
    }
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, at: number, count: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, at);
  return buffer.subarray(0, bytesRead);
}

async function findSignature(handle: FileHandle, from: number): Promise<number | null> {
  for (let at = from; ; at += WINDOW_BYTES) {
    const window = await readAt(handle, at, WINDOW_BYTES + SIGNATURE.length - 1);
    const found = window.indexOf(SIGNATURE);
    if (found >= 0) return at + found;
    if (window.length <= WINDOW_BYTES) return null;
  }
}

interface FoundFile {
  readonly name: string;
  /** Null when they are not whole. */
  readonly bytes: Uint8Array | null;
  /** Where to look on. */
  readonly end: number;
  /** Bytes read and unpacked. */
  readonly work: number;
}

async function readFileAt(handle: FileHandle, at: number): Promise<FoundFile | null> {
  const header = await readAt(handle, at, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return null;
  const flags = header.readUInt16LE(6);
  const method = header.readUInt16LE(8);
  const [crc, packedSize] = [header.readUInt32LE(14), header.readUInt32LE(18)];
  const start = at + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const name = (await readAt(handle, at + HEADER_BYTES, header.readUInt16LE(26))).toString("utf8");
  const isSizeTold = (flags & 8) === 0;
  // Encrypted, too large (or so large that its size stands elsewhere), or packed as nobody packs pages.
  if ((flags & 1) !== 0 || packedSize > MAX_PACKED_BYTES || (method !== 8 && !(method === 0 && isSizeTold)))
    return { name, bytes: null, end: start, work: HEADER_BYTES };
  const sizes = isSizeTold ? [packedSize] : [FIRST_READ_BYTES, MAX_PACKED_BYTES];
  let work = 0;
  for (const size of sizes) {
    const packed = await readAt(handle, start, size);
    const { bytes, used } = method === 0 ? { bytes: packed, used: packed.length } : inflate(packed);
    work += packed.length + used + (bytes?.length ?? MAX_UNPACKED_BYTES);
    if (bytes === null) continue;
    const expected = isSizeTold ? crc : await readDescribedCrc(handle, start + used);
    return { name, bytes: crc32(bytes) === expected ? bytes : null, end: start + used, work };
  }
  return { name, bytes: null, end: start, work };
}

function inflate(packed: Buffer): { readonly bytes: Uint8Array | null; readonly used: number } {
  try {
    const options = { maxOutputLength: MAX_UNPACKED_BYTES, info: true };
    const result: unknown = inflateRawSync(packed, options);
    const { buffer, engine } = result as { buffer: Buffer; engine: { bytesWritten: number } };
    return { bytes: buffer, used: engine.bytesWritten };
  } catch {
    return { bytes: null, used: 0 };
  }
}

/** What was packed without knowing its size has its checksum behind it, with or without a signature. */
async function readDescribedCrc(handle: FileHandle, at: number): Promise<number | null> {
  const descriptor = await readAt(handle, at, 8);
  if (descriptor.length < 8) return null;
  return descriptor.readUInt32LE(descriptor.readUInt32LE(0) === 0x08074b50 ? 4 : 0);
}
