import { formatMoment } from "../base/format-moment.js";
import type { FoundStatement } from "../query/search-statements.js";
import { escapeText } from "./escape-text.js";
import { type Cell, type Column, renderTable } from "./render-table.js";
import { findWidth, paint, type Terminal } from "./terminal.js";

const COLUMNS: readonly Column[] = [
  { heading: "SAID ON" },
  { heading: "WHO", max: 30 },
  { heading: "CUE", max: 16 },
  { heading: "WHAT", grow: true },
  { heading: "REPORT", max: 22 },
  { heading: "ID" },
];
const WIDTH = 140;
/** Enough of an id to tell it apart in any record that fits on a disk; `show` takes as much as tells it apart. */
const SHOWN_ID = 12;
const KIND_NOTES = { statement: "", position: "[position] ", refusal: "[refusal] ", conditional: "[conditional] " };

/** Statements as a table for people, one row each, the words found marked. */
export function renderStatements(rows: readonly FoundStatement[], terminal: Terminal): string[] {
  const cells = rows.map((row): Cell[] => [
    { text: row.saidOn ? formatMoment(row.saidOn) : "?" },
    { text: escapeText(describeSpeaker(row)), paint: (line) => paint(terminal, "source", line) },
    { text: escapeText(row.cue), paint: (line) => paint(terminal, "cue", line) },
    markFound(row, terminal),
    {
      text: escapeText(
        [row.publishedAt?.slice(0, 10), row.outlet ?? row.title ?? row.url ?? row.reportId.slice(0, SHOWN_ID)]
          .filter(Boolean)
          .join(" "),
      ),
    },
    { text: row.id.slice(0, SHOWN_ID), paint: (line) => paint(terminal, "quiet", line) },
  ]);
  return renderTable(COLUMNS, cells, findWidth(terminal) ?? WIDTH);
}

/** `Ilse Varn, Foreign Minister (Orlesia)`; a source without a name as the report describes it. */
export function describeSpeaker(row: FoundStatement): string {
  const name = row.speaker?.name ?? (row.source === "" ? "no source told" : row.source);
  // "A spokesman for the ministry" is not said twice.
  const isNew = (words: string) => !name.toLowerCase().includes(words.toLowerCase());
  const office = row.office && isNew(row.office) ? `, ${row.office}` : "";
  const affiliation = row.affiliation ?? row.party;
  return `${name}${office}${affiliation && isNew(affiliation) ? ` (${affiliation})` : ""}`;
}

/** The content's words; the words searched for are marked, also where a line is broken within a phrase. */
function markFound(row: FoundStatement, terminal: Terminal): Cell {
  const note = KIND_NOTES[row.kind];
  const found = new Set(
    row.matched.flatMap(({ start, end }) => escapeText(row.words.slice(start, end)).toLowerCase().split(" ")),
  );
  const paintLine = (line: string) =>
    found.size === 0
      ? line
      : line.replace(/[\p{L}\p{N}\p{M}’'-]+/gu, (word) =>
          found.has(word.toLowerCase()) ? paint(terminal, "found", word) : word,
        );
  return { text: note + escapeText(row.words), paint: paintLine };
}
