import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { DEFAULT_FETCH_LIMITS } from "../src/intake/fetch/fetch-limits.js";

describe("docs/intake.md", () => {
  it("lists every limit on fetching with its default", () => {
    const page = readFileSync(fileURLToPath(new URL("../docs/intake.md", import.meta.url)), "utf8");
    const section = page.split(/^## Fetching$/m)[1]?.split(/^## /m)[0] ?? "";
    const listed = [...section.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, value]) => [name, Number(value)]);
    expect(Object.fromEntries(listed)).toEqual(DEFAULT_FETCH_LIMITS);
  });
});
