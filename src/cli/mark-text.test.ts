import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { markText } from "./mark-text.js";
import type { Terminal } from "./terminal.js";

function makeTerminal(isTTY: boolean, env: Terminal["env"] = {}): Terminal {
  const stdout = Object.assign(new PassThrough(), { isTTY });
  const { signal } = new AbortController();
  return {
    stdin: new PassThrough(),
    stdout,
    stderr: stdout,
    env,
    now: () => "2031-04-03T00:00:00Z",
    sleep: async () => {},
    random: () => 0,
    interrupted: signal,
  };
}

const text = "Varn said no.\u001b[2J";
const marks = [
  { span: { start: 0, end: 4 }, style: "source" },
  { span: { start: 5, end: 9 }, style: "cue" },
] as const;

describe("markText", () => {
  it("colours the marks on a terminal and escapes what the report holds", () => {
    expect(markText(makeTerminal(true), text, { start: 0, end: text.length }, marks)).toBe(
      "\u001b[1m\u001b[36mVarn\u001b[39m\u001b[22m \u001b[35msaid\u001b[39m no.\\u{1b}[2J",
    );
  });

  it("gives bare words elsewhere, and where NO_COLOR is set", () => {
    const window = { start: 0, end: 13 };
    expect(markText(makeTerminal(false), text, window, marks)).toBe("Varn said no.");
    expect(markText(makeTerminal(true, { NO_COLOR: "1" }), text, window, marks)).toBe("Varn said no.");
  });

  it("folds to the width that is told, also within a mark, and where escapes make words longer", () => {
    const window = { start: 0, end: text.length };
    expect(markText(makeTerminal(false, { COLUMNS: "9" }), text, window, marks)).toBe("Varn said\nno.\\u{1b}[2J");
    const long = [{ span: { start: 0, end: 13 }, style: "content" }] as const;
    expect(markText(makeTerminal(true, { COLUMNS: "6" }), "Varn said no.", { start: 0, end: 13 }, long)).toBe(
      "\u001b[32mVarn\nsaid\nno.\u001b[39m",
    );
  });

  it("gives the shortest of overlapping marks its style", () => {
    const nested = [
      { span: { start: 0, end: 12 }, style: "content" },
      { span: { start: 5, end: 9 }, style: "cue" },
    ] as const;
    expect(markText(makeTerminal(true), "Varn said no", { start: 0, end: 12 }, nested)).toBe(
      "\u001b[32mVarn \u001b[39m\u001b[35msaid\u001b[39m\u001b[32m no\u001b[39m",
    );
  });

  it("shows only what lies in the window", () => {
    expect(markText(makeTerminal(false), text, { start: 2, end: 9 }, marks)).toBe("rn said");
  });
});
