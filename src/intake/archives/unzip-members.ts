import { crc32, createInflateRaw } from "node:zlib";

/** That a stretch of an archive cannot be read; what comes after it begins anew. */
export class DamageError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "DamageError";
  }
}

const CHUNK_BYTES = 65_536;
const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const MAX_HEADER_BYTES = 66_000;

/** What stands after a member whose checksum fits. */
const SOUND = new Uint8Array();

/**
 * Unzips gzip member by member. A damaged member comes out as far as it could be read, followed by the DamageError that
 * says why; then it goes on at the next place where a member begins. After a sound one stands an empty piece. Memory holds
 * a few chunks.
 */
export async function* unzipMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | DamageError> {
  const source = new PackedSource(chunks);
  try {
    while (await skipNuls(source)) {
      const offset = source.offset;
      try {
        await skipHeader(source);
        yield* inflateMember(source);
        yield SOUND;
      } catch (cause) {
        if (!(cause instanceof DamageError)) throw cause;
        yield new DamageError(`byte ${offset}: ${cause.message}`);
        // A head that is cut off is still there, and looks like a beginning again.
        if (source.offset === offset) source.drop(1);
        await skipToMember(source);
      }
    }
  } finally {
    await source.close();
  }
}

/** Of a large chunk what one member leaves would be carried along for each of its members. */
async function* cutChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += CHUNK_BYTES) yield chunk.subarray(at, at + CHUNK_BYTES);
}

/** One buffer of several, copied only where there is more than one. */
function join(parts: readonly Uint8Array[]): Buffer {
  const [first, ...others] = parts.filter((part) => part.length > 0);
  if (first === undefined) return Buffer.alloc(0);
  return others.length > 0
    ? Buffer.concat([first, ...others])
    : Buffer.from(first.buffer, first.byteOffset, first.length);
}

/** The packed bytes: what was taken out of the stream and not used yet. */
class PackedSource {
  readonly #chunks: AsyncGenerator<Uint8Array>;
  held: Buffer = Buffer.alloc(0);
  /** Of the first byte held. */
  offset = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = cutChunks(chunks);
  }

  /** Holds at least so many bytes, or all that are left; false when that is fewer. */
  async fill(count: number): Promise<boolean> {
    while (this.held.length < count) {
      const next = await this.#chunks.next();
      if (next.done) return false;
      this.held = join([this.held, next.value]);
    }
    return true;
  }

  drop(count: number): void {
    this.held = this.held.subarray(count);
    this.offset += count;
  }

  async close(): Promise<void> {
    await this.#chunks.return(undefined);
  }
}

/** Some writers fill their last block with NULs. False at the end. */
async function skipNuls(source: PackedSource): Promise<boolean> {
  while (await source.fill(1)) {
    const start = source.held.findIndex((byte) => byte !== 0);
    source.drop(start < 0 ? source.held.length : start);
    if (start >= 0) return true;
  }
  return false;
}

/** RFC 1952: magic, method, flags, time, flags, system; then the parts that the flags tell of. */
async function skipHeader(source: PackedSource): Promise<void> {
  if (!(await source.fill(HEADER_BYTES))) throw new DamageError("it is cut off");
  if (!isMemberStart(source.held, 0)) throw new DamageError("no gzip begins where it should");
  const flags = source.held[3] as number;
  let end = HEADER_BYTES;
  if (flags & 4) {
    if (!(await source.fill(end + 2))) throw new DamageError("it is cut off");
    end += 2 + source.held.readUInt16LE(end);
  }
  for (const flag of [8, 16]) if (flags & flag) end = await findNul(source, end);
  if (flags & 2) end += 2;
  if (!(await source.fill(end))) throw new DamageError("it is cut off");
  source.drop(end);
}

async function findNul(source: PackedSource, from: number): Promise<number> {
  for (let known = from; known < MAX_HEADER_BYTES; known = source.held.length) {
    if (!(await source.fill(known + 1))) throw new DamageError("it is cut off");
    const nul = source.held.indexOf(0, known);
    if (nul >= 0) return nul + 1;
  }
  throw new DamageError("its header has no end");
}

async function* inflateMember(source: PackedSource): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  // What the inflater was given and may not need: where the member ends is known only when it has ended.
  const given: Uint8Array[] = [];
  let usedBefore = 0;
  let crc = 0;
  let size = 0;
  let givenBytes = 0;
  let isOver = false;
  const closed = new Promise((done) => inflate.once("close", done));
  const feed = async () => {
    while (await source.fill(1)) {
      if (isOver) return;
      const chunk = source.held;
      source.drop(chunk.length);
      given.push(chunk);
      givenBytes += chunk.length;
      await Promise.race([new Promise((done) => inflate.write(chunk, done)), closed]);
      if (isOver || inflate.bytesWritten < givenBytes) return;
    }
    if (!isOver) inflate.end();
  };
  const takeBack = () => {
    const rest = join(given).subarray(inflate.bytesWritten - usedBefore);
    source.held = join([rest, source.held]);
    source.offset -= rest.length;
  };
  let fault: unknown = null;
  const feeding = feed().catch((cause: unknown) => {
    fault = cause;
    inflate.destroy();
  });
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      crc = crc32(piece, crc);
      size += piece.length;
      while (given[0] && usedBefore + given[0].length <= inflate.bytesWritten) usedBefore += given.shift()?.length ?? 0;
      yield piece;
    }
  } catch (cause) {
    if (fault !== null) throw fault;
    throw new DamageError(cause instanceof Error ? cause.message : String(cause));
  } finally {
    isOver = true;
    inflate.destroy();
    await feeding;
    takeBack();
  }
  await checkTrailer(source, crc, size);
}

async function checkTrailer(source: PackedSource, crc: number, size: number): Promise<void> {
  if (!(await source.fill(TRAILER_BYTES))) throw new DamageError("it is cut off");
  const isWhole = source.held.readUInt32LE(0) === crc && source.held.readUInt32LE(4) === size % 2 ** 32;
  if (!isWhole) throw new DamageError("its checksum does not fit");
  source.drop(TRAILER_BYTES);
}

const isMemberStart = (bytes: Buffer, at: number): boolean =>
  bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && ((bytes[at + 3] as number) & 0xe0) === 0;

async function skipToMember(source: PackedSource): Promise<void> {
  while (await source.fill(4)) {
    for (let at = source.held.indexOf(0x1f); at >= 0; at = source.held.indexOf(0x1f, at + 1)) {
      if (at + 4 > source.held.length) break;
      if (isMemberStart(source.held, at)) return source.drop(at);
    }
    source.drop(source.held.length - 3);
  }
  source.drop(source.held.length);
}
