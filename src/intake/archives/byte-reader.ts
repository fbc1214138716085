import { DamageError } from "./unzip-members.js";

/** Reads bytes in order, holding no more than is asked for; a damage that stands in its way is thrown, once. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array | DamageError>;
  #held: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Uint8Array | DamageError>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** A line without its end, as Latin-1; null at the end. A longer one is cut, its rest passed over. */
  async readLine(limit: number): Promise<string | null> {
    if (this.#held.length === 0 && !(await this.#fill())) return null;
    const parts: Buffer[] = [];
    let size = 0;
    for (;;) {
      const feed = this.#held.indexOf(10);
      const part = this.#take(feed < 0 ? this.#held.length : feed + 1);
      if (size < limit) parts.push(part.subarray(0, limit - size));
      size += part.length;
      if (feed >= 0 || !(await this.#fill())) break;
    }
    return Buffer.concat(parts)
      .toString("latin1")
      .replace(/\r?\n$/, "");
  }

  /** So many bytes, of which only the first `keep` are held; fewer at the end. */
  async readBytes(count: number, keep: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let size = 0;
    while (size < count) {
      if (this.#held.length === 0 && !(await this.#fill())) break;
      const part = this.#take(Math.min(this.#held.length, count - size));
      if (size < keep) parts.push(part.subarray(0, keep - size));
      size += part.length;
    }
    return Buffer.concat(parts);
  }

  /**
   * Looks whether what was read is sound: a member's checksum comes after its contents, and an empty piece after that.
   * @throws DamageError.
   */
  async lookAhead(): Promise<void> {
    if (this.#held.length === 0) await this.#takePiece();
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  #take(count: number): Buffer {
    const part = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return part;
  }

  /** False at the end. @throws DamageError. */
  async #fill(): Promise<boolean> {
    while (this.#held.length === 0) if (!(await this.#takePiece())) return false;
    return true;
  }

  async #takePiece(): Promise<boolean> {
    const next = await this.#pieces.next();
    if (next.done) return false;
    if (next.value instanceof DamageError) throw next.value;
    this.#held = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length);
    return true;
  }
}
