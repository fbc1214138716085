import { tellCorrection, tellValue, tellWords } from "../query/tell-correction.js";
import type { ReadingCorrection } from "../record/reading-correction.js";
import type { ListedReadingCorrection } from "../record/store-review.js";
import { escapeText } from "./escape-text.js";
import { type Cell, type Column, renderTable } from "./render-table.js";
import { findWidth, paint, type Terminal } from "./terminal.js";

const WIDTH = 120;

const COLUMNS: readonly Column[] = [
  { heading: "AT" },
  { heading: "BY", max: 20 },
  { heading: "SAYS", max: 40 },
  { heading: "WAS", max: 30 },
  { heading: "OF", grow: true },
  { heading: "REASON", max: 24 },
  { heading: "STATE" },
  { heading: "ID" },
];

/** Corrections of attributions as a table for people. */
export function renderReadingCorrections(rows: readonly ListedReadingCorrection[], terminal: Terminal): string[] {
  const cells = rows.map(({ correction, state }): Cell[] => [
    { text: correction.at.slice(0, 16) },
    { text: escapeText(correction.by) },
    { text: escapeText(tellCorrection(correction)) },
    { text: escapeText(correction.before === null ? "" : tellValue(correction.before)) },
    { text: escapeText(tellWords(correction)) },
    { text: escapeText(correction.reason) },
    { text: state, paint: (line) => paint(terminal, state === "unattached" ? "bad" : "quiet", line) },
    { text: correction.id, paint: (line) => paint(terminal, "quiet", line) },
  ]);
  return renderTable(COLUMNS, cells, findWidth(terminal) ?? WIDTH);
}

/** One line for each thing that people said of an attribution: what, who, when, and what it was before. */
export function describeCorrections(corrections: readonly ReadingCorrection[]): string[] {
  return corrections.map((correction) => {
    const { by, at, before, reason } = correction;
    const was = before === null ? "" : `, was ${tellValue(before)}`;
    return escapeText(`${tellCorrection(correction)}: by ${by} on ${at.slice(0, 10)}${was}${reason && ` (${reason})`}`);
  });
}
