import { expect, it } from "vitest";
import { readNumber, readPath } from "./read-settings.js";

it("takes the flag before the environment, and an empty variable for none", () => {
  expect(readPath("record", { record: "a" }, { ONRECORD_RECORD: "b" })).toBe("a");
  expect(readPath("record", {}, { ONRECORD_RECORD: "b" })).toBe("b");
  expect(readPath("record", {}, { ONRECORD_RECORD: "" })).toBe("onrecord.onrecord");
  expect(readNumber("batch_reports", { batchReports: "3" }, { ONRECORD_BATCH_REPORTS: "x" })).toBe(3);
  expect(readNumber("batch_reports", {}, { ONRECORD_BATCH_REPORTS: "" })).toBe(64);
  expect(readNumber("jobs", {}, {})).toBeNull();
});

it("names the flag or the variable that is wrong", () => {
  expect(() => readNumber("jobs", { jobs: "x" }, {})).toThrow("--jobs: wants a whole number above zero");
  expect(() => readNumber("jobs", {}, { ONRECORD_JOBS: "x" })).toThrow(
    "ONRECORD_JOBS: wants a whole number above zero",
  );
});
