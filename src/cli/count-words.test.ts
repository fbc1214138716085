import { expect, it } from "vitest";
import { countWords } from "./count-words.js";

it.each([
  [0, "0 reports"],
  [1, "1 report"],
  [12, "12 reports"],
])("counts %i as %s", (count, words) => expect(countWords(count, "report")).toBe(words));
