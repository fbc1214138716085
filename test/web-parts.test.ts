import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutMarks } from "../web/src/parts/cut-marks.js";
import { diffWords } from "../web/src/parts/diff-words.js";
import { fillPeriods, nextPeriod } from "../web/src/parts/fill-periods.js";
import { countThings, formatInstant, formatMoment } from "../web/src/parts/format-date.js";
import { escapeUnsafe, splitUnsafe } from "../web/src/parts/split-unsafe.js";
import { changeParams, readPlace, writeAddress } from "../web/src/routing/address.js";
import { dealMarks, listMarks } from "../web/src/text/text-marks.js";

const read = (text: string, kind: "gone" | "added") =>
  diffWords(...(text.split("|") as [string, string])).filter((run) => run.kind === kind || run.kind === "same");

describe("diffWords", () => {
  it.each([
    ["the crossing will not reopen|the crossing will reopen", "the crossing will [-not ]reopen"],
    ["a good line|a good line and a bad argument", "a good line[+ and a bad argument]"],
    ["one|two", "[-one][+two]"],
    ["same|same", "same"],
    ["|new", "[+new]"],
    ["don’t wait|do wait", "[-don’t][+do] wait"],
  ])("tells %s apart", (texts, shown) => {
    const [before = "", after = ""] = texts.split("|");
    const signs = { same: "", gone: "-", added: "+" } as const;
    const runs = diffWords(before, after).map(({ kind, words }) =>
      kind === "same" ? words : `[${signs[kind]}${words}]`,
    );
    expect(runs.join("")).toBe(shown);
  });

  it("loses no character of either text", () => {
    const words = fc.array(fc.constantFrom("the ", "crossing ", "shut, ", "open. ", "\n")).map((all) => all.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const join = (kind: "gone" | "added") =>
          read(`${before}|${after}`, kind)
            .map((run) => run.words)
            .join("");
        expect([join("gone"), join("added")]).toEqual([before, after]);
      }),
    );
  });

  it("answers for texts that have nothing in common", () => {
    const many = (word: string) => Array.from({ length: 4000 }, (_, i) => `${word}${i}`).join(" ");
    expect(diffWords(many("a"), many("b")).length).toBeGreaterThan(0);
  });
});

describe("splitUnsafe", () => {
  it.each([
    ["plain “words” – é 漢", "plain “words” – é 漢"],
    ["two\nlines\tand", "two\nlines\tand"],
    ["a\r\nb", "a\nb"],
    ["safe\u202etxt.exe", "safe⟨U+202E⟩txt.exe"],
    ["\u0000\u001b[31m", "⟨U+0000⟩⟨U+001B⟩[31m"],
    ["\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"],
    ["half \ud800 pair", "half ⟨U+D800⟩ pair"],
    ["whole 😀 pair", "whole 😀 pair"],
    ["a\u{e0041}b", "a⟨U+E0041⟩b"],
    ["", ""],
  ])("shows %j as %j", (text, shown) => {
    expect(escapeUnsafe(text)).toBe(shown);
  });

  it("leaves no mark that reorders what is shown", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const words = splitUnsafe(text).flatMap((piece) => ("words" in piece ? [piece.words] : []));
        expect(words.join("")).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

describe("cutMarks", () => {
  it("covers the window without gaps, with every mark over each piece", () => {
    const mark = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length, as: "x" }));
    fc.assert(
      fc.property(fc.array(mark), fc.nat(30), fc.integer({ min: 1, max: 30 }), (marks, start, length) => {
        const window = { start, end: start + length };
        const pieces = cutMarks(window, marks);
        expect([pieces[0]?.start, pieces.at(-1)?.end]).toEqual([window.start, window.end]);
        for (const [i, piece] of pieces.entries()) {
          expect(piece.start).toBe(i === 0 ? window.start : pieces[i - 1]?.end);
          const over = marks.filter((one) => one.start < piece.end && one.end > piece.start && one.start < one.end);
          expect(piece.marks.length).toBe(over.length);
        }
      }),
    );
  });
});

describe("marks of a text", () => {
  const attribution = {
    id: "att_1",
    source: [{ start: 20, end: 24 }],
    cue: [{ start: 15, end: 19 }],
    content: [
      { start: 0, end: 14 },
      { start: 26, end: 40 },
    ],
    speakerId: "spk_1",
    number: 7,
  };

  it("numbers an attribution once, where its words begin", () => {
    const numbered = listMarks([attribution]).filter(({ as }) => as.number !== null);
    expect(numbered.map(({ start, as }) => [start, as.role])).toEqual([[0, "content"]]);
  });

  it("gives each block the marks that lie over it", () => {
    const blocks = [
      { start: 0, end: 18 },
      { start: 19, end: 30 },
      { start: 31, end: 50 },
    ];
    const dealt = dealMarks(blocks, listMarks([attribution]));
    expect(dealt.map((marks) => marks.map(({ as }) => as.role))).toEqual([
      ["content", "cue"],
      ["source", "content"],
      ["content"],
    ]);
  });
});

describe("time", () => {
  it.each([
    [{ earliest: "2031-04-01", latest: "2031-04-01", grain: "day" }, "1 Apr 2031"],
    [{ earliest: "2031-04-01", latest: "2031-04-30", grain: "month" }, "Apr 2031"],
    [{ earliest: "2031-01-01", latest: "2031-12-31", grain: "year" }, "2031"],
    [{ earliest: "2031-04-05", latest: "2031-04-06", grain: "day" }, "5 Apr 2031 – 6 Apr 2031"],
  ] as const)("writes %o as %s", (moment, shown) => {
    expect(formatMoment(moment)).toBe(shown);
  });

  it("writes an instant with its own offset", () => {
    expect(formatInstant("2031-04-03T18:05:00+02:00")).toBe("3 Apr 2031, 18:05 +02:00");
    expect(formatInstant("2031-04-03")).toBe("3 Apr 2031");
  });

  it.each([
    ["2031-12", "2032-01"],
    ["2031", "2032"],
    ["2031-02-28", "2031-03-01"],
    ["2032-02-28", "2032-02-29"],
  ])("goes on from %s to %s", (period, next) => {
    expect(nextPeriod(period)).toBe(next);
  });

  it("puts empty months between others", () => {
    const bars = [
      { period: "2032-01", count: 2 },
      { period: "2031-11", count: 1 },
    ];
    expect(fillPeriods(bars).map(({ period, count }) => `${period}:${count}`)).toEqual([
      "2031-11:1",
      "2031-12:0",
      "2032-01:2",
    ]);
  });

  it("counts in words", () => {
    expect([countThings(1, "body", "bodies"), countThings(12408, "report")]).toEqual(["1 body", "12,408 reports"]);
  });
});

describe("addresses", () => {
  it("keeps the order of what is asked, so that links are alike", () => {
    const params = changeParams(new URLSearchParams("words=crossing&kind=refusal"), { kind: null, speaker: "Varn" });
    expect(writeAddress("/search", params)).toBe("/search?words=crossing&speaker=Varn");
  });

  it("reads a hash that is no good as it stands", () => {
    expect(readPlace("/reports/rep_1#att_2").hash).toBe("att_2");
    expect(readPlace("/reports/rep_1#%E0%A4%A").hash).toBe("%E0%A4%A");
  });
});
