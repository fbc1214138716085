import { createHash } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** SHA-256 of the bytes (a string is taken as its UTF-16LE units, so that lone surrogates count), in hex. */
export function hashBytes(bytes: Uint8Array | string): string {
  return createHash("sha256")
    .update(typeof bytes === "string" ? Buffer.from(bytes, "utf16le") : bytes)
    .digest("hex");
}

/** What an id names; the prefix makes ids tell themselves apart. */
export type IdKind = "rep" | "ver" | "art" | "att" | "sig" | "spk" | "sta" | "ten" | "occ" | "cor" | "grp";

/**
 * A stable id: `kind_` and 16 characters of Crockford base 32, the first 80 bits of the SHA-256 of the parts.
 * The same parts give the same id on every machine.
 */
export function makeId(kind: IdKind, ...parts: readonly string[]): string {
  const digest = createHash("sha256")
    .update(Buffer.from(parts.join("\u0000"), "utf16le"))
    .digest();
  let bits = 0;
  let held = 0;
  let out = "";
  for (const byte of digest.subarray(0, 10)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return `${kind}_${out}`;
}
