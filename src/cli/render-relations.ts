import type { StatementRelation } from "../query/relate-statements.js";
import { escapeText } from "./escape-text.js";
import { type Cell, type Column, renderTable } from "./render-table.js";
import { findWidth, paint, type Terminal } from "./terminal.js";

const COLUMNS: readonly Column[] = [
  { heading: "RELATION", max: 24 },
  { heading: "WHO", max: 28 },
  { heading: "WHAT", grow: true },
  { heading: "REPORT", max: 22 },
  { heading: "ID" },
];
const WIDTH = 120;
const SHOWN_ID = 12;

const KINDS: Readonly<Record<StatementRelation["kind"], { readonly to: string; readonly from: string }>> = {
  attributedDifferently: { to: "same words, another speaker", from: "same words, another speaker" },
  wordedDifferently: { to: "worded differently", from: "worded differently" },
  denies: { to: "denies", from: "denied by" },
  confirms: { to: "confirms", from: "confirmed by" },
  repliesTo: { to: "replies to", from: "answered by" },
  related: { to: "on the same matter", from: "on the same matter" },
};

/** What else in the record bears on a statement, as a table for people; what is not proved is marked as a candidate. */
export function renderRelations(relations: readonly StatementRelation[], terminal: Terminal): string[] {
  const cells = relations.map((relation): Cell[] => {
    const { other, kind, direction, isCandidate, likeness } = relation;
    const name = KINDS[kind][direction === "from" ? "from" : "to"];
    return [
      { text: isCandidate ? `${name} (candidate, ${likeness.toFixed(2)})` : name },
      { text: escapeText(other.speaker?.name ?? "no source told"), paint: (line) => paint(terminal, "source", line) },
      { text: escapeText([other.words, ...describeDifferences(relation)].join(" ")) },
      {
        text: escapeText([other.firstPublishedAt?.slice(0, 10), other.outlet ?? other.title].filter(Boolean).join(" ")),
      },
      { text: other.id.slice(0, SHOWN_ID), paint: (line) => paint(terminal, "quiet", line) },
    ];
  });
  return renderTable(COLUMNS, cells, findWidth(terminal) ?? WIDTH);
}

/** `[not “never” but “not”]`, `[also “and soon”]`: which words of the two differ. */
function describeDifferences({ differences, of, other }: StatementRelation): string[] {
  const changed: string[] = [];
  for (const [i, { kind, one, other: there }] of differences.entries()) {
    const next = differences[i + 1];
    const removed = of.words.slice(one.start, one.end);
    if (kind === "removed" && next?.kind === "added")
      changed.push(`“${other.words.slice(next.other.start, next.other.end)}” for “${removed}”`);
    else if (kind === "removed") changed.push(`without “${removed}”`);
    else if (kind === "added" && differences[i - 1]?.kind !== "removed")
      changed.push(`also “${other.words.slice(there.start, there.end)}”`);
  }
  return changed.length > 0 ? [`[${changed.join("; ")}]`] : [];
}
