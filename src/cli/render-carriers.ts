import { formatMoment } from "../base/format-moment.js";
import { readSpans } from "../base/span.js";
import type { ShownAttribution } from "../query/get-shown.js";
import type { Reading } from "../record/reading.js";
import { escapeText } from "./escape-text.js";
import { type Cell, type Column, renderTable } from "./render-table.js";
import { findWidth, paint, type Terminal } from "./terminal.js";

const COLUMNS: readonly Column[] = [
  { heading: "REPORT", max: 30 },
  { heading: "CARRIES", grow: true },
  { heading: "READS OTHERWISE", max: 44 },
  { heading: "ID" },
];
const WIDTH = 120;
const SHOWN_ID = 12;

/** The reports that carry a statement: which words each has, and what each tells unlike the one that is shown. */
export function renderCarriers(
  attributions: readonly ShownAttribution[],
  shown: ShownAttribution,
  terminal: Terminal,
): string[] {
  const cells = attributions.map((attribution): Cell[] => {
    const { article } = attribution.entry.extraction;
    const report = [article.publishedAt?.slice(0, 10), article.report.outlet ?? article.title ?? article.report.id];
    return [
      { text: escapeText(report.filter(Boolean).join(" ")) },
      {
        text: escapeText(readSpans(article.text, attribution.attribution.content)),
        paint: (line) => paint(terminal, "content", line),
      },
      { text: attribution === shown ? "" : escapeText(describeDifferences(attribution, shown).join("; ")) },
      { text: attribution.attribution.id.slice(0, SHOWN_ID), paint: (line) => paint(terminal, "quiet", line) },
    ];
  });
  return renderTable(COLUMNS, cells, findWidth(terminal) ?? WIDTH);
}

/** What one report tells unlike another, field by field: `office: acting mayor`. */
function describeDifferences(one: ShownAttribution, other: ShownAttribution): string[] {
  const ours = one.reading && describeFields(one.reading);
  const theirs = other.reading && describeFields(other.reading);
  if (!ours || !theirs) return [];
  return Object.entries(ours).flatMap(([name, value]) =>
    value === null || value.toLowerCase() === theirs[name]?.toLowerCase() ? [] : [`${name}: ${value}`],
  );
}

function describeFields(reading: Reading): Readonly<Record<string, string | null>> {
  const { speaker, saidOn, occasion, place, question } = reading;
  return {
    named: speaker.value?.name ?? null,
    office: reading.office.value,
    affiliation: reading.affiliation.value,
    party: reading.party.value,
    "on behalf of": reading.onBehalfOf.value,
    "said on": saidOn.value && formatMoment(saidOn.value),
    occasion: occasion.value && `${occasion.value.kind} (${occasion.value.text})`,
    place: place.value?.name ?? null,
    addressee: reading.addressee.value,
    question: question.value?.text ?? null,
  };
}
