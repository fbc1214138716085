import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * Ranges of IPv4 that are not the public internet (IANA special-purpose registry): this network, private, shared,
 * loopback, link-local (cloud metadata among it), protocol assignments, documentation, relay, benchmarks, multicast,
 * reserved; and one public address that a large cloud answers on to its own machines.
 */
const CLOSED_IPV4 = makeBlockList(
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32".split(
    " ",
  ),
);

/** Within 2000::/3, all that is public: special assignments (Teredo among them), documentation, 6to4. */
const CLOSED_IPV6 = makeBlockList("2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20".split(" "));

/**
 * A list of addresses and ranges, `127.0.0.1` or `fd00::/8`.
 * @throws RangeError on anything else.
 */
export function makeBlockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = "", prefix] = range.split("/");
    const family = isIPv4(network) ? "ipv4" : isIPv6(network) ? "ipv6" : null;
    const bits = prefix === undefined ? (family === "ipv4" ? 32 : 128) : Number(prefix);
    const isWhole = Number.isInteger(bits) && bits >= 0 && bits <= (family === "ipv4" ? 32 : 128);
    if (family === null || !isWhole) throw new RangeError(`"${range}" is not an address or a range of addresses`);
    list.addSubnet(network, bits, family);
  }
  return list;
}

/**
 * True for an address of the public internet, or one that `allowed` holds. An IPv6 address that carries an IPv4 address
 * (mapped, translated) is judged by that one. What is no address is not public.
 */
export function isFetchableAddress(address: string, allowed: BlockList): boolean {
  if (isIPv4(address)) return allowed.check(address, "ipv4") || !CLOSED_IPV4.check(address, "ipv4");
  const [bare = ""] = address.split("%");
  if (!isIPv6(bare)) return false;
  if (bare === address && allowed.check(bare, "ipv6")) return true;
  const groups = splitGroups(bare);
  const carried = findCarriedIpv4(groups);
  if (carried !== null) return isFetchableAddress(carried, allowed);
  return ((groups[0] ?? 0) & 0xe000) === 0x2000 && !CLOSED_IPV6.check(bare, "ipv6");
}

/** The eight groups of an IPv6 address. */
function splitGroups(address: string): readonly number[] {
  // `::ffff:10.0.0.1` ends in dots.
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(":"),
  );
  const [left = "", right] = hex.split("::");
  const parse = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  const [before, after] = [parse(left), parse(right ?? "")];
  return right === undefined ? before : [...before, ...Array(8 - before.length - after.length).fill(0), ...after];
}

/** The IPv4 address inside a mapped (`::ffff:0:0/96`) or translated (`64:ff9b::/96`) one, or null. */
function findCarriedIpv4(groups: readonly number[]): string | null {
  const [first = 0, second = 0, , , , sixth = 0, high = 0, low = 0] = groups;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && sixth === 0xffff;
  const isTranslated = first === 0x64 && second === 0xff9b && groups.slice(2, 6).every((group) => group === 0);
  if (!isMapped && !isTranslated) return null;
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
