import { describe, expect, it } from "vitest";
import { isFetchableAddress, makeBlockList } from "./judge-address.js";

const none = makeBlockList([]);

describe("isFetchableAddress", () => {
  it.each<[string, boolean]>([
    ["8.8.4.4", true],
    ["2606:4700::1111", true],
    ["::ffff:8.8.4.4", true],
    ["64:ff9b::808:404", true],
    ["0.0.0.0", false],
    ["10.1.2.3", false],
    ["100.100.100.200", false],
    ["127.0.0.1", false],
    ["127.255.255.254", false],
    ["168.63.129.16", false],
    ["169.254.169.254", false],
    ["172.31.0.1", false],
    ["172.32.0.1", true],
    ["192.168.0.1", false],
    ["198.19.0.1", false],
    ["224.0.0.251", false],
    ["255.255.255.255", false],
    ["::", false],
    ["::1", false],
    ["::127.0.0.1", false],
    ["::ffff:127.0.0.1", false],
    ["::ffff:7f00:1", false],
    ["0:0:0:0:0:ffff:a9fe:a9fe", false],
    ["64:ff9b::a9fe:a9fe", false],
    ["64:ff9b::10.0.0.1", false],
    ["64:ff9b:1::1", false],
    ["fe80::1", false],
    ["fe80::1%eth0", false],
    ["2606:4700::1111%eth0", true],
    ["fc00::1", false],
    ["fd00:ec2::254", false],
    ["ff02::1", false],
    ["2001::1", false],
    ["2001:db8::1", false],
    ["2002:7f00:1::", false],
    ["3fff::1", false],
    ["localhost", false],
    ["", false],
  ])("%s: %s", (address, isFetchable) => expect(isFetchableAddress(address, none)).toBe(isFetchable));

  it("lets through what is allowed, in every spelling, and no more", () => {
    const allowed = makeBlockList(["127.0.0.1", "fd00::/8"]);
    const addresses = ["127.0.0.1", "::ffff:127.0.0.1", "fd12::1", "127.0.0.2", "fe80::1"];
    expect(addresses.filter((address) => isFetchableAddress(address, allowed))).toEqual(addresses.slice(0, 3));
  });

  it.each(["127.0.0.1/33", "127.0.0.1/x", "localhost", "10/8", "::1/129"])("refuses %s as a range", (range) => {
    expect(() => makeBlockList([range])).toThrow("not an address");
  });
});
