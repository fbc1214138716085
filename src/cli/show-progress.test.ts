import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { measureInputs } from "./show-progress.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-progress-"));
  mkdirSync(join(folder, "reports"));
  writeFileSync(join(folder, "reports/one.txt"), "12345");
  writeFileSync(join(folder, "reports/.hidden"), "1234567");
  symlinkSync(".", join(folder, "reports/loop"));
  symlinkSync("nowhere", join(folder, "reports/dangling.txt"));
  mkdirSync(join(folder, "zipped"));
  writeFileSync(join(folder, "zipped/two.txt.gz"), "1");
});
afterAll(() => rmSync(folder, { recursive: true }));

it("measures a folder whose links go round or nowhere, without following them", () => {
  expect(measureInputs([join(folder, "reports"), join(folder, "missing.txt")])).toBe(5);
});

it("cannot tell the size of what is piped or gzipped", () => {
  expect(measureInputs([join(folder, "reports"), "-"])).toBeNull();
  expect(measureInputs([join(folder, "zipped")])).toBeNull();
});
