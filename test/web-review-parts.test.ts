import { describe, expect, it } from "vitest";
import { guessLabels } from "../web/src/review/guess-labels.js";
import { addDays, nameWeekday, parseDate, writeDate } from "../web/src/review/parse-date.js";
import {
  findNearest,
  findSentenceAround,
  findWords,
  readPieces,
  snapToWords,
  tidyPieces,
} from "../web/src/review/passage-words.js";
import { moveSpan, readSpanKey, type SpanEdit } from "../web/src/review/span-edit.js";

const START = 100;
const TEXT = "“We won’t pay 1,000.5 crowns,” said Mayor Ilse Varn. The port stays shut.";
const WORDS = findWords(TEXT, START);
const at = (words: string) => {
  const start = START + TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const read = (edit: SpanEdit) => readPieces(TEXT, START, edit.pieces);

describe("words of a passage", () => {
  it("keeps together what is one word, and takes each sign for one", () => {
    expect(findWords("“We won’t pay 1,000.5, e-mail!”").map(({ start, end }) => end - start)).toEqual([
      1, 2, 5, 3, 7, 1, 6, 1, 1,
    ]);
  });

  it.each([
    ["on’t pa", "won’t pay"],
    ["s,”", "crowns,”"],
    [" ", null],
  ])("takes %j for whole words", (touched, whole) => {
    const snapped = snapToWords(WORDS, at(touched));
    expect(snapped && readPieces(TEXT, START, [snapped])).toBe(whole);
  });

  it.each([
    ["pay", "“We won’t pay 1,000.5 crowns,” said Mayor Ilse Varn."],
    ["port", " The port stays shut."],
    ["Varn. The", TEXT],
  ])("finds the sentence around %j", (words, sentence) => {
    expect(readPieces(TEXT, START, [findSentenceAround(TEXT, START, at(words))])).toBe(sentence);
  });

  it("puts pieces in order, and makes one of those that meet", () => {
    expect(
      tidyPieces([
        { start: 9, end: 12 },
        { start: 1, end: 4 },
        { start: 4, end: 6 },
      ]),
    ).toEqual([
      { start: 1, end: 6 },
      { start: 9, end: 12 },
    ]);
  });

  it.each([
    ["the port", { start: START + 53, end: START + 61 }],
    ["por", null],
    ["", null],
    ["harbour", null],
  ])("finds %j where it stands as whole words", (words, place) => {
    expect(findNearest(TEXT, START, { words, near: START })).toEqual(place);
  });

  it("finds the nearest of several", () => {
    expect(findNearest("a port, a port, a port", 0, { words: "port", near: 11 })).toEqual({ start: 10, end: 14 });
  });
});

describe("choosing words by keys", () => {
  const ground = { text: TEXT, start: START, words: WORDS, isInPieces: true };
  const strike = (pieces: readonly string[], keys: readonly string[], isInPieces = true) =>
    keys.reduce<SpanEdit>(
      (edit, key) => {
        const move = readSpanKey({ key: key.replace("Shift+", ""), shiftKey: key.startsWith("Shift+") });
        return move ? moveSpan(edit, move, { ...ground, isInPieces }, START) : edit;
      },
      { pieces: pieces.map(at), at: Math.max(0, pieces.length - 1) },
    );

  it.each<[readonly string[], readonly string[], string]>([
    [["won’t pay"], ["ArrowRight"], "won’t pay 1,000.5"],
    [["won’t pay"], ["ArrowLeft"], "won’t"],
    [["won’t"], ["ArrowLeft", "ArrowLeft"], "won’t"],
    [["won’t pay"], ["Shift+ArrowRight"], "pay"],
    [["pay"], ["Shift+ArrowRight"], "pay"],
    [["won’t pay"], ["Shift+ArrowLeft"], "We won’t pay"],
    [["won’t pay"], ["."], "pay"],
    [["pay"], [".", "."], "crowns"],
    [["won’t pay"], [","], "won’t"],
    [["stays shut."], ["ArrowRight", "ArrowRight"], "stays shut."],
    [["port"], ["w"], "The port stays shut."],
    [[], ["ArrowRight", "ArrowRight"], "“We"],
    [["We"], ["+"], "We … won’t"],
    [["We"], ["+", ".", "ArrowRight"], "We … pay 1,000.5"],
    [["We", "pay"], ["PageUp", "ArrowRight"], "We won’t … pay"],
    [["We", "pay"], ["-"], "We"],
    [["We"], ["-", "ArrowRight"], "“"],
    [["We"], ["q"], "We"],
  ])("of %j makes with %j %j", (pieces, keys, made) => {
    expect(read(strike(pieces, keys))).toBe(made);
  });

  it("adds no piece where one is all that there can be", () => {
    expect(read(strike(["We"], ["+"], false))).toBe("We");
  });
});

describe("dates as people type them", () => {
  it.each([
    ["2031-04-03", "2031-04-03", "2031-04-03", "Thursday"],
    ["3 Apr 2031", "2031-04-03", "2031-04-03", "Thursday"],
    [" April 3, 2031 ", "2031-04-03", "2031-04-03", "Thursday"],
    ["Sept. 2031", "2031-09-01", "2031-09-30", ""],
    ["2031-2", "2031-02-01", "2031-02-28", ""],
    ["2032-02-29", "2032-02-29", "2032-02-29", "Sunday"],
    ["2031", "2031-01-01", "2031-12-31", ""],
  ])("reads %j", (written, earliest, latest, weekday) => {
    const moment = parseDate(written);
    expect(moment).toMatchObject({ earliest, latest });
    expect(moment && nameWeekday(moment)).toBe(weekday);
    expect(moment && parseDate(writeDate(moment))).toEqual(moment);
  });

  it.each(["", "2031-02-29", "2031-13", "3 Foo 2031", "yesterday", "31 Apr 2031"])("reads no date in %j", (written) => {
    expect(parseDate(written)).toBeNull();
  });

  it("counts days over the end of a month", () => {
    expect(addDays("2031-03-01T08:00:00Z", -1)).toBe("2031-02-28");
  });
});

describe("first values of an attribution that was missed", () => {
  it.each([
    ["said", "“We stay,”", "“We stay,” ", "neutral", "direct", "speech", "asserted"],
    ["said", "We stay,", "“We stay,”", "neutral", "direct", "speech", "asserted"],
    ["denied", "that it “is shut”", " that it “is shut”.", "denying", "mixed", "unclear", "asserted"],
    ["did not say", "whether it is shut", " whether it is shut.", "neutral", "indirect", "speech", "negated"],
    ["declined to say", "when", " when.", "neutral", "indirect", "speech", "refused"],
    ["believes", "it is shut", " it is shut.", "thinking", "indirect", "mental", "asserted"],
    ["wrote", "it is shut", " it is shut.", "neutral", "indirect", "writing", "asserted"],
    ["would warn", "of floods", " of floods.", "warning", "indirect", "unclear", "conditional"],
  ])("guesses for %j %j", (cue, content, around, cueClass, manner, mode, polarity) => {
    expect(guessLabels({ cue, content, around })).toEqual({ cueClass, manner, mode, polarity });
  });
});
