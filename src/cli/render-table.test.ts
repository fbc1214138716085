import { describe, expect, it } from "vitest";
import { breakLines, renderTable } from "./render-table.js";

describe("breakLines", () => {
  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["incomprehensibly", 6, ["incomp", "rehens", "ibly"]],
    ["国 国国国", 4, ["国", "国国", "国"]],
    ["", 5, [""]],
  ])("%j in %i columns", (text, width, lines) => expect(breakLines(text, width)).toEqual(lines));
});

describe("renderTable", () => {
  it("breaks the growing column to the width and keeps the others whole", () => {
    const rows = [[{ text: "Varn" }, { text: "the crossing will not be opened again this year" }]];
    const lines = renderTable([{ heading: "WHO" }, { heading: "SAID", grow: true }], rows, 34);
    expect(lines).toEqual(["WHO   SAID", "Varn  the crossing will not be", "      opened again this year"]);
  });

  it("paints each line of a cell without moving the next column", () => {
    const cell = { text: "a b", paint: (line: string) => `<${line}>` };
    const lines = renderTable([{ heading: "X", max: 1 }, { heading: "Y" }], [[cell, { text: "c" }]], 40);
    expect(lines).toEqual(["X  Y", "<a>  c", "<b>"]);
  });
});
