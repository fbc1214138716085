import type { ComparedActor, ComparedCell, Comparison } from "../query/compare-positions.js";
import { escapeText } from "./escape-text.js";
import { type Cell, type Column, renderTable } from "./render-table.js";
import { findWidth, paint, type Terminal } from "./terminal.js";

const COLUMNS: readonly Column[] = [
  { heading: "WHO", max: 28 },
  { heading: "WHEN" },
  { heading: "SAID" },
  { heading: "LAST" },
  { heading: "CUE CLASS" },
  { heading: "LAST WORDING", grow: true },
  { heading: "ID" },
];
const WIDTH = 140;
const SHOWN_ID = 12;

/** A comparison for people: each actor's periods below one another, with the last wording of each. */
export function renderComparison(comparison: Comparison, terminal: Terminal): string[] {
  const cells = comparison.actors.flatMap((actor) =>
    actor.cells.map((cell, i) => [
      { text: i === 0 ? nameActor(actor) : "", paint: (line: string) => paint(terminal, "source", line) },
      ...renderCell(cell, terminal),
    ]),
  );
  return renderTable(COLUMNS, cells, findWidth(terminal) ?? WIDTH);
}

function nameActor({ name, count }: ComparedActor): string {
  return `${escapeText(name)} (${count})`;
}

function renderCell({ period, count, latest, latestDate }: ComparedCell, terminal: Terminal): Cell[] {
  return [
    { text: period || "?" },
    { text: `${count}×` },
    { text: latestDate ? `${latestDate.date}${latestDate.basis === "published" ? " (published)" : ""}` : "?" },
    { text: latest.cueClass, paint: (line) => paint(terminal, "cue", line) },
    { text: escapeText(latest.words), paint: (line) => paint(terminal, "content", line) },
    { text: latest.id.slice(0, SHOWN_ID), paint: (line) => paint(terminal, "quiet", line) },
  ];
}

/** A comparison as JSON: rows of cells, each with the statements in it. */
export function toPlainComparison({ by, period, periods, actors, otherCount, isCut }: Comparison) {
  return {
    by,
    per: period,
    periods,
    actors: actors.map(({ actor, name, count, cells }) => ({
      ...{ actor, name, count },
      cells: cells.map((cell) => ({
        period: cell.period || null,
        count: cell.count,
        latest: {
          statement: cell.latest.id,
          attribution: cell.latest.attributionId,
          words: cell.latest.words,
          cue: cell.latest.cue,
          cueClass: cell.latest.cueClass,
          kind: cell.latest.kind,
          speaker: cell.latest.speaker?.name ?? null,
          office: cell.latest.office,
          date: cell.latestDate?.date ?? null,
          dateBasis: cell.latestDate?.basis ?? "unknown",
        },
        statements: cell.statementIds,
      })),
    })),
    others: otherCount,
    cut: isCut,
  };
}
