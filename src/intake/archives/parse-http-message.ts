/** An answer of a server as an archive keeps it. */
export interface HttpMessage {
  readonly status: number;
  /** Names in lower case; of several with one name the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Chunks joined; packed still, if it is. */
  readonly body: Uint8Array;
}

const MAX_HEADERS = 1000;

/** Takes an HTTP answer apart, its chunks joined; null when it is none. */
export function parseHttpMessage(bytes: Buffer): HttpMessage | null {
  const end = /\r?\n\r?\n/.exec(bytes.subarray(0, 131_072).toString("latin1"));
  const head = bytes.subarray(0, end?.index ?? bytes.length).toString("latin1");
  const [first = "", ...lines] = head.split(/\r?\n/);
  const status = Number(/^(?:HTTP\/\d(?:\.\d)?|ICY) +(\d{3})\b/.exec(first)?.[1]);
  if (!end || Number.isNaN(status)) return null;
  const headers = new Map<string, string>();
  for (const line of lines.slice(0, MAX_HEADERS)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== "" && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const body = bytes.subarray(end.index + end[0].length);
  const isChunked = /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "");
  return { status, headers, body: isChunked ? (joinChunks(body) ?? body) : body };
}

/** The chunks' contents, as far as they are there; null when there are none, as where an archive has joined them already. */
function joinChunks(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const feed = body.indexOf(10, at);
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(
      body.subarray(at, Math.min(feed, at + 200)).toString("latin1"),
    );
    if (feed < 0 || size === null) return parts.length > 0 ? Buffer.concat(parts) : null;
    const length = Number.parseInt(size[1] ?? "", 16);
    if (length === 0) break;
    parts.push(body.subarray(feed + 1, feed + 1 + length));
    at = feed + 1 + length;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
  return Buffer.concat(parts);
}
