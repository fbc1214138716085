import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareEngineVersions, ENGINE_VERSION } from "./engine-version.js";

const older: readonly [one: string, other: string][] = [
  ["0.1.0+1.1.1.1.1", "0.1.0+1.1.2.1.1"],
  ["0.1.0+1.1.9.1.1", "0.1.1+1.1.1.1.1"],
  ["0.9.0", "0.10.0"],
  ["0.1", "0.1.0+1.1.1.1.1"],
  ["0.1.0", "0.2"],
];

describe("engine versions", () => {
  it("begin with the package's version", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(ENGINE_VERSION.split("+")[0]).toBe(version);
  });

  it.each(older)("%s is older than %s", (one, other) => {
    expect(compareEngineVersions(one, other)).toBeLessThan(0);
    expect(compareEngineVersions(other, one)).toBeGreaterThan(0);
    expect(compareEngineVersions(one, one)).toBe(0);
  });
});
