import { expect, it } from "vitest";
import { describeOutputFault } from "./describe-output-fault.js";

it.each([
  ["ENOSPC", "DISK_FULL", 4],
  ["EDQUOT", "DISK_FULL", 4],
  ["EACCES", "OUTPUT_UNWRITABLE", 1],
] as const)("tells %s as %s, exit status %i", (code, told, exitStatus) => {
  const error = describeOutputFault("standard output", Object.assign(new Error(`${code}: no`), { code }));
  expect(error).toMatchObject({ code: told, exitStatus });
  expect(error.message).toMatch(new RegExp(`^standard output: .*${code}`));
});
