import { describe, expect, it } from "vitest";
import { breakLines, renderTable } from "./render-table.js";

describe("breakLines", () => {
  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["incomprehensibly", 6, ["incomp", "rehens", "ibly"]],
    ["one-two/three", 9, ["one-two/", "three"]],
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

  it("shrinks the columns that may give way before the growing one has too little", () => {
    const columns = [{ heading: "WHO", max: 30 }, { heading: "SAID", grow: true }, { heading: "ID" }];
    const row = [{ text: "the Foreign Minister of Orlesia" }, { text: "that nobody will cross" }, { text: "sta_1" }];
    expect(renderTable(columns, [row], 42)).toEqual([
      "WHO          SAID                    ID",
      "the Foreign  that nobody will cross  sta_1",
      "Minister of",
      "Orlesia",
    ]);
  });

  it("shrinks no column below its least width while another can give way", () => {
    const columns = [
      { heading: "BY", max: 30, min: 13 },
      { heading: "SAID", grow: true },
      { heading: "FROM", max: 30 },
    ];
    const row = [
      { text: "circumstance: weekday" },
      { text: "that nobody will cross" },
      { text: "on Tuesday, April 2" },
    ];
    expect(renderTable(columns, [row], 50)).toEqual([
      "BY             SAID                    FROM",
      "circumstance:  that nobody will cross  on Tuesday,",
      "weekday                                April 2",
    ]);
  });

  it("lays each row out as a card where the columns do not fit", () => {
    const columns = [{ heading: "WHO" }, { heading: "SAID", grow: true }, { heading: "NOTE" }];
    const rows = [
      [{ text: "Ilse Varn" }, { text: "that the crossing stays shut" }, { text: "" }],
      [{ text: "Lena Orsk" }, { text: "no" }, { text: "x" }],
    ];
    expect(renderTable(columns, rows, 26)).toEqual([
      "WHO   Ilse Varn",
      "SAID  that the crossing",
      "      stays shut",
      "",
      "WHO   Lena Orsk",
      "SAID  no",
      "NOTE  x",
    ]);
  });

  it("paints each line of a cell without moving the next column", () => {
    const cell = { text: "a b", paint: (line: string) => `<${line}>` };
    const lines = renderTable([{ heading: "X", max: 1 }, { heading: "Y" }], [[cell, { text: "c" }]], 40);
    expect(lines).toEqual(["X  Y", "<a>  c", "<b>"]);
  });
});
