import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DamageError, unzipMembers } from "./unzip-members.js";

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Everything unzipped, each damage as `[why]`. */
async function unzip(bytes: Uint8Array, size = 1000): Promise<string> {
  const parts: string[] = [];
  for await (const piece of unzipMembers(cut(bytes, size)))
    parts.push(piece instanceof DamageError ? `[${piece.message}]` : Buffer.from(piece).toString("latin1"));
  return parts.join("");
}

const one = gzipSync("The mayor said no. ");
const two = gzipSync("The council said yes. ");
const both = Buffer.concat([one, two]);
const named = Buffer.concat([
  one.subarray(0, 3),
  Buffer.from([8 + 16 + 4 + 2]),
  one.subarray(4, 10),
  Buffer.from([3, 0, 1, 2, 3]),
  Buffer.from("name\0words\0"),
  Buffer.from([0, 0]),
  one.subarray(10),
]);
const garbled = (bytes: Uint8Array, at: number) => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8((copy.readUInt8(at) ^ 0xff) & 0xff, at);
  return copy;
};

describe("unzipMembers", () => {
  it.each([1, 2, 7, 1000])("reads members one after another, in chunks of %i", async (size) => {
    expect(await unzip(both, size)).toBe("The mayor said no. The council said yes. ");
    expect(await unzip(named, size)).toBe("The mayor said no. ");
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(), /^$/],
    ["NULs at the end", Buffer.concat([one, Buffer.alloc(7)]), /^The mayor said no\. $/],
    ["an end cut off", both.subarray(0, -20), /^The mayor said no\. .*\[byte 39: .*\]$/],
    ["a head cut off", both.subarray(0, one.length + 6), /^The mayor said no\. \[byte 39: it is cut off\]$/],
    ["a trailer cut off", one.subarray(0, -3), /^The mayor said no\. \[byte 0: it is cut off\]$/],
    ["a garbled checksum", Buffer.concat([garbled(one, one.length - 6), two]), /checksum.*\]The council said yes\. $/],
    ["a garbled head", Buffer.concat([garbled(one, 1), two]), /^\[byte 0: no gzip.*\]The council said yes\. $/],
    ["garbled words", Buffer.concat([garbled(one, 12), two]), /\[byte 0: .*\]The council said yes\. $/],
    ["junk between", Buffer.concat([one, Buffer.from("junk\x1f junk junk"), two]), /^The mayor.*junk?|The council/],
    ["junk alone", Buffer.from("no gzip at all, by any means"), /^\[byte 0: no gzip begins where it should\]$/],
  ])("%s", async (_, bytes, expected) => {
    expect(await unzip(bytes)).toMatch(expected);
    expect(await unzip(bytes, 1)).toMatch(expected);
  });

  it("reads a member of many chunks, and gives up in its middle", async () => {
    const large = Buffer.concat([gzipSync(Buffer.alloc(3_000_000, "ab")), two]);
    expect(await unzip(large, 100)).toHaveLength(3_000_022);
    for await (const piece of unzipMembers(cut(large, 100))) {
      expect(piece).not.toBeInstanceOf(DamageError);
      break;
    }
  });
});
