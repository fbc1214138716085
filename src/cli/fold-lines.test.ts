import { expect, it } from "vitest";
import { foldLines } from "./fold-lines.js";

it.each([
  ["the bridge is safe", 10, "the bridge\nis safe"],
  ["one\ntwo three", 8, "one\ntwo\nthree"],
  ["a incomprehensibly b", 6, "a\nincomprehensibly\nb"],
  ["国国 国国", 5, "国国\n国国"],
  ["two  spaces", 6, "two \nspaces"],
  ["", 5, ""],
])("folds %j to %i columns and keeps its length", (text, width, folded) => {
  expect(foldLines(text, width)).toBe(folded);
  expect(foldLines(text, width)).toHaveLength(text.length);
});
