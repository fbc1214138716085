import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { OnrecordError } from "../base/errors.js";

/** How far bodies may be unpacked. */
export interface UnpackLimits {
  /** No body may become larger. */
  readonly maxBytes: number;
  /** Nor so many times as large as it came, once it is past a mebibyte. */
  readonly maxRatio: number;
}

const ALWAYS_ALLOWED_BYTES = 1_048_576;
const MAX_CODINGS = 3;

/**
 * Undoes the content codings of an HTTP body (`gzip`, `deflate`, `br`; several, the last first) within limits. A body that
 * was told to be gzipped and does not begin so is taken as it is: sites lie.
 * @throws OnrecordError INPUT_UNPACKS_TOO_LARGE, FETCH_BROKEN.
 */
export function unpackBody(name: string, packed: Uint8Array, codings: string, limits: UnpackLimits): Uint8Array {
  const { maxBytes, maxRatio } = limits;
  const limit = Math.min(maxBytes, Math.max(ALWAYS_ALLOWED_BYTES, packed.length * maxRatio));
  const steps = codings
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity")
    .reverse();
  if (steps.length > MAX_CODINGS) throw new OnrecordError("FETCH_BROKEN", { file: name, reason: "packed too often" });
  let bytes = packed;
  for (const coding of steps) {
    if (bytes.length === 0) break;
    try {
      bytes = undoCoding(bytes, coding, limit);
    } catch (cause) {
      if (cause instanceof RangeError && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE")
        throw new OnrecordError("INPUT_UNPACKS_TOO_LARGE", { file: name, size: packed.length, limit }, cause);
      const reason = `its ${coding.slice(0, 20)} cannot be undone`;
      throw new OnrecordError("FETCH_BROKEN", { file: name, reason }, cause);
    }
  }
  return bytes;
}

function undoCoding(bytes: Uint8Array, coding: string, limit: number): Uint8Array {
  const options = { maxOutputLength: limit };
  const [first = 0, second = 0] = bytes;
  if (coding === "gzip" || coding === "x-gzip")
    return first === 0x1f && second === 0x8b ? gunzipSync(bytes, options) : bytes;
  if (coding === "br") return brotliDecompressSync(bytes, options);
  if (coding === "deflate") {
    // Some sites send it bare, others in zlib's envelope, as the standard wants.
    const isEnveloped = (first & 15) === 8 && (first * 256 + second) % 31 === 0;
    return isEnveloped ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  }
  throw new TypeError(`${coding} was not asked for`);
}
