import { describe, expect, it } from "vitest";
import { keepSure } from "../src/export/keep-sure.js";
import { extractReport } from "../src/ingest/extract-report.js";

const extraction = extractReport({
  text: "Mayor Ada Holm said on Monday that the bridge is safe. “I think the road is too narrow,” the engineer Otto Reyk said.",
});

describe("keepSure", () => {
  it("keeps everything at nought and nothing past one", () => {
    expect(keepSure(extraction, 0)).toEqual(extraction);
    expect(keepSure(extraction, 1.01)).toMatchObject({ attributions: [], readings: [], relations: [] });
  });

  it("drops what stands within what it drops, and keeps readings beside their attributions", () => {
    const [surest] = [...extraction.attributions].sort((one, other) => other.confidence - one.confidence);
    const kept = keepSure(extraction, surest?.confidence ?? 1);
    expect(kept.attributions.length).toBeGreaterThan(0);
    expect(kept.attributions.length).toBeLessThan(extraction.attributions.length);
    expect(kept.readings.map(({ attributionId }) => attributionId)).toEqual(kept.attributions.map(({ id }) => id));
    const ids = new Set(kept.attributions.map(({ id }) => id));
    expect(kept.attributions.every(({ within }) => within === null || ids.has(within))).toBe(true);
  });
});
