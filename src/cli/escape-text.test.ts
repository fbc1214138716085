import { describe, expect, it } from "vitest";
import { escapeLines, escapeText } from "./escape-text.js";

describe("escapeText", () => {
  it.each([
    ["plain words", "plain words"],
    ["\u001b[31mred\u001b[0m", "\\u{1b}[31mred\\u{1b}[0m"],
    ["two\r\nlines\tand a tab", "two lines and a tab"],
    ["a\u202Eb", "a\\u{202e}b"],
    ["bell\u0007, nul\u0000", "bell\\u{7}, nul\\u{0}"],
    ["half \ud800 pair, whole \u{1f4f0}", "half \\u{d800} pair, whole \u{1f4f0}"],
    ["żółw, שלום, 国", "żółw, שלום, 国"],
  ])("%j", (text, shown) => expect(escapeText(text)).toBe(shown));

  it("keeps line breaks of a whole text, and nothing else", () => {
    expect(escapeLines("one\ntwo\u001b[2J\r\nthree")).toBe("one\ntwo\\u{1b}[2J\nthree");
  });
});
