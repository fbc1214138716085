import { describe, expect, it } from "vitest";
import { choosePlace, findKeyRange, findSlot } from "./statement-key.js";

describe("keys of statements", () => {
  it("stand in the order of publication, undated first", () => {
    const order = [
      null,
      "1700-01-01",
      "1931-05-06",
      "2024-04-02T23:59:59Z",
      "2024-04-03",
      "2024-04-03T00:00:00+02:00",
      "2024-04-03T09:15:00+02:00",
      "2024-04-03T09:30:00Z",
      "2024-04-04",
      "2150-01-01",
    ];
    const firsts = order.map((published) => findSlot(published).first);
    expect(firsts).toEqual([...new Set(firsts)].sort((one, other) => one - other));
    expect(Number.isSafeInteger(findSlot("9999-12-31T23:59:00Z").last)).toBe(true);
  });

  it.each([
    ["2024-04-03T23:59:00Z", "2024-04-03", "2024-04-03", true],
    ["2024-04-03", "2024-04-03", null, true],
    ["2024-04-03", null, "2024-04-03", true],
    ["2024-04-03", "2024-04-04", null, false],
    ["2024-04-03", null, "2024-04-02", false],
    [null, null, null, true],
    [null, null, "2024-04-02", false],
    [null, "1900-01-01", null, false],
    ["9999-12-31", "2024-01-01", null, true],
  ])("of %s lie between %s and %s: %s", (published, since, until, inside) => {
    const { first, last } = findKeyRange(since, until);
    const slot = findSlot(published);
    expect(slot.first >= first && slot.last <= last).toBe(inside);
  });

  it("are chosen by the report's id within the slot", () => {
    const slot = findSlot("2024-04-03");
    for (const id of ["rep_0000000000000000", "rep_zzzzzzzzzzzzzzzz", "rep_5v8k2m9q0c3x7n1d"]) {
      const place = choosePlace(slot, id, 5000);
      expect(place).toBeGreaterThanOrEqual(slot.first);
      expect(place + 4999).toBeLessThanOrEqual(slot.last);
      expect(choosePlace(slot, id, 5000)).toBe(place);
    }
  });
});
