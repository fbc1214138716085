import type { OfficeHolder, SeenSignature } from "../record/link.js";
import type { ListedCorrection, SpeakerDetails, SpeakerRow } from "../record/store.js";
import { countWords } from "./count-words.js";
import { escapeText } from "./escape-text.js";
import { type Cell, type Column, renderTable } from "./render-table.js";
import { findWidth, paint, type Style, type Terminal } from "./terminal.js";

const WIDTH = 140;
const SHOWN_ID = 12;

const SPEAKER_COLUMNS: readonly Column[] = [
  { heading: "NAME", grow: true },
  { heading: "KIND" },
  { heading: "STATEMENTS" },
  { heading: "STATES" },
  { heading: "ALSO", max: 40 },
  { heading: "ID" },
];

/** Speakers as a table for people. */
export function renderSpeakers(rows: readonly SpeakerRow[], terminal: Terminal): string[] {
  const cells = rows.map((row): Cell[] => [
    styled("source", row.name, terminal),
    { text: row.kind },
    { text: String(row.statementCount) },
    { text: row.countries.join(" ") },
    { text: escapeText([...row.aliases, ...row.externalIds].join(", ")) },
    styled("quiet", row.id.slice(0, SHOWN_ID), terminal),
  ]);
  return renderTable(SPEAKER_COLUMNS, cells, widthOf(terminal));
}

const TENURE_COLUMNS: readonly Column[] = [
  { heading: "OFFICE", grow: true },
  { heading: "OF", max: 40 },
  { heading: "FROM" },
  { heading: "UNTIL" },
  { heading: "BASIS" },
];

const SIGNATURE_COLUMNS: readonly Column[] = [
  { heading: "NAMED AS", grow: true },
  { heading: "OFFICES", max: 40 },
  { heading: "BODIES", max: 36 },
  { heading: "REPORTS" },
  { heading: "FIRST" },
  { heading: "LAST" },
];

/** All that is known of a speaker, as lines: names, offices over time, what reports state, who else it may be. */
export function renderSpeaker(speaker: SpeakerDetails, terminal: Terminal): string[] {
  const { tenures, signatures, candidates } = speaker;
  return [
    `${paint(terminal, "strong", escapeText(speaker.name))}, ${speaker.kind}, ${speaker.id}`,
    `${countWords(speaker.statementCount, "statement")} in ${countWords(speaker.reportCount, "report")}`,
    ...listed("also", speaker.aliases),
    ...listed("states", speaker.countries),
    ...listed("elsewhere", speaker.externalIds),
    ...listed("corrected by", speaker.correctionIds),
    ...section("Offices", tenures, (rows) => renderTable(TENURE_COLUMNS, rows.map(renderTenure), widthOf(terminal))),
    ...section("As reports state it", signatures, (rows) =>
      renderTable(SIGNATURE_COLUMNS, rows.map(renderSignature), widthOf(terminal)),
    ),
    ...section("May be the same as", candidates, (rows) =>
      rows.map(({ speaker: other, confidence }) => `${confidence.toFixed(2)}  ${escapeText(other.name)} (${other.id})`),
    ),
  ];
}

function renderTenure({ officeKey, from, until, background }: OfficeHolder): Cell[] {
  const [office = "", body = ""] = officeKey.split("|");
  const basis = background ? "background" : "stated";
  return [office, body, from ?? "?", until ?? "?", basis].map((text) => ({ text: escapeText(text) }));
}

function renderSignature({ name, offices, bodies, reportCount, firstDay, lastDay }: SeenSignature): Cell[] {
  const stated = offices.map(({ office, body }) => (body === null ? office : `${office} (${body})`));
  const texts = [name, stated.join(", "), bodies.join(", "), String(reportCount), firstDay ?? "?", lastDay ?? "?"];
  return texts.map((text) => ({ text: escapeText(text) }));
}

const CORRECTION_COLUMNS: readonly Column[] = [
  { heading: "AT" },
  { heading: "BY", max: 20 },
  { heading: "ACT" },
  { heading: "WAS", max: 36 },
  { heading: "VALUE", max: 30 },
  { heading: "REASON", grow: true },
  { heading: "STATE" },
  { heading: "ID" },
];

/** Corrections as a table for people; with each unattached one, the words that it waits for. */
export function renderCorrections(rows: readonly ListedCorrection[], terminal: Terminal): string[] {
  const cells = rows.map(({ correction, isAttached, isUndone }): Cell[] => [
    { text: escapeText(correction.at.slice(0, 16)) },
    { text: escapeText(correction.by) },
    { text: correction.act },
    { text: escapeText(correction.before ?? "") },
    { text: escapeText(correction.value ?? "") },
    { text: escapeText(isAttached ? correction.reason : `${correction.reason} [${tellPlaces(correction)}]`) },
    isUndone ? { text: "undone" } : isAttached ? { text: "in force" } : styled("bad", "unattached", terminal),
    styled("quiet", correction.id.slice(0, SHOWN_ID), terminal),
  ]);
  return renderTable(CORRECTION_COLUMNS, cells, widthOf(terminal));
}

function tellPlaces({ speaker, other }: ListedCorrection["correction"]): string {
  return [...speaker, ...other].map(({ reportId, words }) => `“${words}” in ${reportId}`).join(", ");
}

function styled(style: Style, text: string, terminal: Terminal): Cell {
  return { text: escapeText(text), paint: (line) => paint(terminal, style, line) };
}

function widthOf(terminal: Terminal): number {
  return findWidth(terminal) ?? WIDTH;
}

function listed(label: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${label}: ${escapeText(values.join(", "))}`];
}

function section<T>(title: string, rows: readonly T[], render: (rows: readonly T[]) => string[]): string[] {
  return rows.length === 0 ? [] : ["", title, ...render(rows)];
}
