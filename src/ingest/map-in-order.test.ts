import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapInOrder } from "./map-in-order.js";

async function* count(to: number): AsyncGenerator<number> {
  for (let i = 0; i < to; i++) yield i;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("mapInOrder", () => {
  it("yields in the order of the source, whatever finishes first, and never has more under way than asked", async () => {
    const delays = fc.array(fc.nat(3), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 5 }), async (delays, ahead) => {
        let underWay = 0;
        let most = 0;
        const run = async (i: number) => {
          most = Math.max(most, ++underWay);
          await new Promise((resolve) => setTimeout(resolve, delays[i]));
          underWay--;
          return i;
        };
        expect(await collect(mapInOrder(count(delays.length), run, { ahead }))).toEqual([...delays.keys()]);
        expect(most).toBeLessThanOrEqual(ahead);
      }),
      { numRuns: 30 },
    );
  });

  it("does not read on while nobody takes results", async () => {
    let asked = 0;
    const source = (async function* () {
      for (;;) yield asked++;
    })();
    const results = mapInOrder(source, async (i) => i, { ahead: 3 });
    await results.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toBeLessThanOrEqual(4);
    await results.return(undefined);
  });

  it("yields what is done while the source has nothing more to give yet", async () => {
    let letGo = () => {};
    const more = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const source = (async function* () {
      yield "first";
      await more;
      yield "second";
    })();
    const results = mapInOrder(source, async (word) => word, { ahead: 4 });
    expect(await results.next()).toEqual({ done: false, value: "first" });
    letGo();
    expect(await results.next()).toEqual({ done: false, value: "second" });
  });

  it("passes on a fault of the source after what came before it", async () => {
    const source = (async function* () {
      yield 1;
      throw new Error("torn");
    })();
    const results = mapInOrder(source, async (i) => i, { ahead: 4 });
    expect(await results.next()).toEqual({ done: false, value: 1 });
    await expect(results.next()).rejects.toThrow("torn");
  });

  it("passes on a fault of the work when its turn comes", async () => {
    const run = async (i: number) => {
      if (i === 1) throw new Error("broken");
      return i;
    };
    const results = mapInOrder(count(3), run, { ahead: 3 });
    expect(await results.next()).toEqual({ done: false, value: 0 });
    await expect(results.next()).rejects.toThrow("broken");
  });

  it("when aborted finishes what is under way and asks for nothing more, even of a source that is silent", async () => {
    const abort = new AbortController();
    const source = (async function* () {
      yield 1;
      yield 2;
      await new Promise(() => {});
    })();
    const run = async (i: number) => {
      if (i === 2) abort.abort();
      return i;
    };
    expect(await collect(mapInOrder(source, run, { ahead: 4, signal: abort.signal }))).toEqual([1, 2]);
  });

  it("takes no notice of a source that breaks off because it was aborted", async () => {
    const abort = new AbortController();
    const source = (async function* () {
      yield 1;
      await new Promise((_, reject) => abort.signal.addEventListener("abort", () => reject(new Error("torn"))));
    })();
    const run = async (i: number) => {
      abort.abort();
      return i;
    };
    expect(await collect(mapInOrder(source, run, { ahead: 4, signal: abort.signal }))).toEqual([1]);
  });

  it("closes a source that is left early", async () => {
    let closed = false;
    const source = (async function* () {
      try {
        for (;;) yield 1;
      } finally {
        closed = true;
      }
    })();
    for await (const _ of mapInOrder(source, async (i) => i, { ahead: 1 })) break;
    expect(closed).toBe(true);
  });
});
