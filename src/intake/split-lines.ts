/** A line of bytes without its line break; `bytes` is null when it was longer than the limit and not kept. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
  readonly size: number;
}

const LINE_FEED = 10;

/** Splits bytes at line feeds, holding one line of at most `limit` bytes; a longer one is passed over, its size told. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const hold = (piece: Uint8Array) => {
    size += piece.length;
    if (size > limit) parts = [];
    else if (piece.length > 0) parts.push(piece);
  };
  const take = (): Line => {
    number++;
    const line = { number, bytes: size > limit ? null : new Uint8Array(Buffer.concat(parts)), size };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      hold(bytes.subarray(start, end));
      yield take();
      start = end + 1;
    }
    hold(bytes.subarray(start));
  }
  if (size > 0) yield take();
}
