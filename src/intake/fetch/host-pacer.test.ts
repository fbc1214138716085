import { describe, expect, it } from "vitest";
import { HostPacer } from "./host-pacer.js";

function openPacer(): { pacer: HostPacer; slept: number[]; clock: { now: number } } {
  const slept: number[] = [];
  const clock = { now: 0 };
  const sleep = async (wait_ms: number) => {
    slept.push(wait_ms);
  };
  return { pacer: new HostPacer({ now_ms: () => clock.now, sleep, random: () => 0 }), slept, clock };
}

describe("HostPacer", () => {
  it("lines up those who want to go to one host, and nobody else", async () => {
    const { pacer, slept } = openPacer();
    for (const host of ["a", "a", "b", "a"]) await pacer.takeTurn(host, 1000);
    expect(slept).toEqual([1000, 2000]);
  });

  it("lets who comes late enough go at once", async () => {
    const { pacer, slept, clock } = openPacer();
    await pacer.takeTurn("a", 1000);
    clock.now = 1000;
    await pacer.takeTurn("a", 1000);
    expect(slept).toEqual([]);
  });

  it("holds all off a host that wants to be left alone, and never shortens a wait", async () => {
    const { pacer, slept } = openPacer();
    pacer.holdOff("a", 5000);
    pacer.holdOff("a", 10);
    await pacer.takeTurn("a", 1000);
    expect(slept).toEqual([5000]);
  });
});
