// `npm test`: sets up, checks types and style, runs every test. The last line counts the tests really run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, setUp } from "./set-up.mjs";

setUp();
const bin = (path) => join(root, "node_modules", path);
const run = (args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;

const broken = [];
const checks = {
  types: [bin("typescript/bin/tsc"), "-p", "tsconfig.json", "--noEmit"],
  "types of the browser application": [bin("typescript/bin/tsc"), "-p", "web/tsconfig.json", "--noEmit"],
  style: [bin("@biomejs/biome/bin/biome"), "check", "."],
  "dead code": [bin("knip/bin/knip.js"), "--no-progress"],
};
for (const [name, args] of Object.entries(checks)) if (!run(args)) broken.push(name);

const folder = mkdtempSync(join(tmpdir(), "onrecord-test-"));
const results = join(folder, "results.json");
const chosen = process.argv.slice(2);
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
if (!run([bin("vitest/vitest.mjs"), "run", ...reporters, ...chosen])) broken.push("tests");

let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
try {
  counts = JSON.parse(readFileSync(results, "utf8"));
} catch (error) {
  console.error(`onrecord: the test run left no results (${error.message})`);
  broken.push("results");
}
rmSync(folder, { recursive: true });
const skipped = counts.numPendingTests + counts.numTodoTests;
if (counts.numPassedTests === 0) broken.push("no test passed");
if (broken.length > 0) console.error(`onrecord: failed: ${[...new Set(broken)].join(", ")}`);
console.log(
  `${counts.numPassedTests} passed, ${counts.numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
);
process.exit(broken.length > 0 ? 1 : 0);
