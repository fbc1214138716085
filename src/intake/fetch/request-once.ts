import type { IncomingHttpHeaders } from "node:http";
import { type Dispatcher, request } from "undici";
import { OnrecordError } from "../../base/errors.js";
import { ClosedAddressError } from "./guard-connections.js";

/** Limits on one request. */
export interface RequestLimits {
  readonly connect_ms: number;
  /** From the request to the first of the answer. */
  readonly firstByte_ms: number;
  /** From the request to the last byte of the answer. */
  readonly total_ms: number;
  /** A larger body, as it comes, is refused or cut. */
  readonly maxBytes: number;
}

/** What is asked for. */
export interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: RequestLimits;
  /** `cut`: of a body past the limit the beginning is kept, rather than refusing it. */
  readonly onTooLarge: "refuse" | "cut";
  readonly signal: AbortSignal;
}

/** What one request came to: `bytes` as they came, packed if they are; none unless the status is 200. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array;
}

/**
 * One request and its answer, no redirect followed.
 * @throws OnrecordError FETCH_CLOSED, FETCH_TIMEOUT, FETCH_UNREACHABLE, FETCH_BROKEN, INPUT_TOO_LARGE; the signal's reason.
 */
export async function requestOnce(dispatcher: Dispatcher, wanted: Request): Promise<Answer> {
  const { url, limits, headers } = wanted;
  const late = new AbortController();
  const setAlarm = (limit_ms: number, stage: string) =>
    setTimeout(() => late.abort(new OnrecordError("FETCH_TIMEOUT", { file: url.href, limit_ms, stage })), limit_ms);
  const firstByteAlarm = setAlarm(limits.firstByte_ms, "waiting for an answer");
  const totalAlarm = setAlarm(limits.total_ms, "reading the answer");
  try {
    const response = await request(url, { dispatcher, headers, signal: AbortSignal.any([wanted.signal, late.signal]) });
    clearTimeout(firstByteAlarm);
    response.body.on("error", () => {});
    const isWanted = response.statusCode === 200;
    const bytes = isWanted ? await readBody(response, wanted) : new Uint8Array();
    if (!isWanted) response.body.destroy();
    return { status: response.statusCode, headers: response.headers, bytes };
  } catch (cause) {
    wanted.signal.throwIfAborted();
    throw nameFault(cause, url.href, limits);
  } finally {
    clearTimeout(firstByteAlarm);
    clearTimeout(totalAlarm);
  }
}

async function readBody(response: Dispatcher.ResponseData, wanted: Request): Promise<Uint8Array> {
  const { url, limits, onTooLarge } = wanted;
  const tooLarge = (size: number | string) =>
    new OnrecordError("INPUT_TOO_LARGE", { file: url.href, size, limit: limits.maxBytes });
  const told = Number(response.headers["content-length"] ?? 0);
  if (told > limits.maxBytes && onTooLarge === "refuse") {
    response.body.destroy();
    throw tooLarge(told);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    parts.push(chunk);
    if (size > limits.maxBytes) {
      // Leaving the loop destroys the body, and with it the connection.
      if (onTooLarge === "cut") break;
      throw tooLarge(`at least ${size}`);
    }
  }
  return new Uint8Array(Buffer.concat(parts)).subarray(0, limits.maxBytes);
}

/** Codes of the connection breaking within an answer, or of an answer that is no HTTP. */
const BROKEN_CODES = /^(?:UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_HEADERS_OVERFLOW|HPE_\w+)$/;

function nameFault(cause: unknown, file: string, limits: RequestLimits): OnrecordError {
  if (cause instanceof OnrecordError) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reason = code || (cause instanceof Error ? cause.message : String(cause));
  if (cause instanceof ClosedAddressError)
    return new OnrecordError("FETCH_CLOSED", { file, address: cause.address }, cause);
  if (code === "UND_ERR_CONNECT_TIMEOUT")
    return new OnrecordError("FETCH_TIMEOUT", { file, limit_ms: limits.connect_ms, stage: "connecting" }, cause);
  const isNoHttp = cause instanceof Error && cause.name === "HTTPParserError";
  if (isNoHttp || BROKEN_CODES.test(code)) return new OnrecordError("FETCH_BROKEN", { file, reason }, cause);
  return new OnrecordError("FETCH_UNREACHABLE", { file, reason }, cause);
}
