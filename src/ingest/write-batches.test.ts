import { describe, expect, it } from "vitest";
import { BATCH_LIMITS, BatchWriter } from "./write-batches.js";

function openWriter(limits: Partial<typeof BATCH_LIMITS>, fault: Error | null = null) {
  const written: (readonly number[])[] = [];
  let wakeFault = () => {};
  const faulted = new Promise<void>((resolve) => {
    wakeFault = resolve;
  });
  let wakeWrite = () => {};
  const wrote = new Promise<void>((resolve) => {
    wakeWrite = resolve;
  });
  const write = async (items: readonly number[]) => {
    if (fault) throw fault;
    written.push(items);
    wakeWrite();
  };
  return { written, wrote, faulted, writer: new BatchWriter({ ...BATCH_LIMITS, ...limits }, write, wakeFault) };
}

describe("BatchWriter", () => {
  it("closes a batch at so many items and writes the rest at the end", async () => {
    const { writer, written } = openWriter({ items: 2 });
    for (const item of [1, 2, 3, 4, 5]) await writer.add(item, 1);
    expect(written).toEqual([
      [1, 2],
      [3, 4],
    ]);
    await writer.finish();
    expect(written.at(-1)).toEqual([5]);
  });

  it("closes a batch at so many bytes, so that a large report is not held", async () => {
    const { writer, written } = openWriter({ bytes: 100 });
    await writer.add(1, 40);
    await writer.add(2, 90);
    await writer.add(3, 5_000);
    expect(written).toEqual([[1, 2], [3]]);
  });

  it("writes what waits although nothing more comes", async () => {
    const { writer, written, wrote } = openWriter({ wait_ms: 5 });
    await writer.add(1, 1);
    await wrote;
    expect(written).toEqual([[1]]);
  });

  it("tells a fault at once and throws it from then on", async () => {
    const { writer, faulted } = openWriter({ wait_ms: 5 }, new Error("full"));
    await writer.add(1, 1);
    await faulted;
    await expect(writer.add(2, 1)).rejects.toThrow("full");
    await expect(writer.finish()).rejects.toThrow("full");
  });

  it("writes nothing when there is nothing", async () => {
    const { writer, written } = openWriter({});
    await writer.finish();
    expect(written).toEqual([]);
  });
});
