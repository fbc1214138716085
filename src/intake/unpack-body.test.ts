import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { OnrecordError } from "../base/errors.js";
import { unpackBody } from "./unpack-body.js";

const text = "The mayor said no. ".repeat(20);
const limits = { maxBytes: 20_000_000, maxRatio: 200 };

function unpack(bytes: Uint8Array, codings: string): string {
  try {
    return Buffer.from(unpackBody("case", bytes, codings, limits)).toString();
  } catch (error) {
    return error instanceof OnrecordError ? error.code : String(error);
  }
}

describe("unpackBody", () => {
  it.each<[string, Uint8Array, string, string]>([
    ["nothing", Buffer.from(text), "", text],
    ["identity", Buffer.from(text), "identity", text],
    ["gzip", gzipSync(text), "gzip", text],
    ["gzip in two members", Buffer.concat([gzipSync(text), gzipSync(text)]), "GZip", text + text],
    ["brotli", brotliCompressSync(text), "br", text],
    ["deflate", deflateSync(text), "deflate", text],
    ["deflate without its envelope", deflateRawSync(text), "deflate", text],
    ["brotli over gzip", brotliCompressSync(gzipSync(text)), "gzip, br", text],
    ["gzip that is none", Buffer.from(text), "gzip", text],
    ["an empty body", new Uint8Array(), "gzip", ""],
    ["gzip cut off", gzipSync(text).subarray(0, 30), "gzip", "FETCH_BROKEN"],
    ["brotli that is none", Buffer.from(text), "br", "FETCH_BROKEN"],
    ["a coding nobody asked for", Buffer.from(text), "zstd", "FETCH_BROKEN"],
    ["gzip four times", gzipSync(text), "gzip,gzip,gzip,gzip", "FETCH_BROKEN"],
    ["a bomb", gzipSync(Buffer.alloc(5_000_000)), "gzip", "INPUT_UNPACKS_TOO_LARGE"],
    ["a bomb in brotli", brotliCompressSync(Buffer.alloc(5_000_000)), "br", "INPUT_UNPACKS_TOO_LARGE"],
    ["a bomb in a bomb", gzipSync(gzipSync(Buffer.alloc(5_000_000))), "gzip, gzip", "INPUT_UNPACKS_TOO_LARGE"],
  ])("%s", (_, bytes, codings, expected) => expect(unpack(bytes, codings)).toBe(expected));
});
