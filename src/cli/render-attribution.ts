import { formatMoment } from "../base/format-moment.js";
import { coverSpans, overlaps, readSpans, type Span } from "../base/span.js";
import { explainDecision } from "../ingest/explain-decision.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { Extraction } from "../record/extraction.js";
import type { Field } from "../record/field.js";
import type { Reading } from "../record/reading.js";
import { escapeText } from "./escape-text.js";
import { type Mark, markText } from "./mark-text.js";
import { breakLines, type Cell, type Column, renderTable } from "./render-table.js";
import { findWidth, paint, type Terminal } from "./terminal.js";

const LEGEND =
  "stated: in the report's words; implied: worked out from them; unknown: not told. SURE: 0 to 1. ″: as above. 12–20: characters of the text.";

const COLUMNS: readonly Column[] = [
  { heading: "FIELD" },
  { heading: "VALUE", grow: true },
  { heading: "BASIS" },
  { heading: "SURE" },
  { heading: "MADE BY", max: 30, min: "circumstance:".length },
  { heading: "FROM WORDS", max: 40 },
];

const MAKER = COLUMNS.findIndex(({ heading }) => heading === "MADE BY");
const WIDTH = 120;

/** The colours of an attribution's spans. */
export function markAttribution(attribution: Attribution): Mark[] {
  return (["source", "cue", "content"] as const).flatMap((style) =>
    attribution[style].map((span): Mark => ({ span, style })),
  );
}

/** The blocks that an attribution touches, from the first to the last. */
export function findPassage(article: Article, attribution: Attribution): Span {
  const spans = [...attribution.source, ...attribution.cue, ...attribution.content];
  const touched = article.blocks.filter((block) => spans.some((span) => overlaps(block.span, span)));
  return coverSpans([...touched.map((block) => block.span), ...spans]) ?? { start: 0, end: 0 };
}

/** Everything that is known of one attribution, as lines: its passage, then each field and where it came from. */
export function renderAttribution(extraction: Extraction, attribution: Attribution, terminal: Terminal): string[] {
  const { article } = extraction;
  const reading = extraction.readings.find(({ attributionId }) => attributionId === attribution.id);
  const passage = markText(terminal, article.text, findPassage(article, attribution), markAttribution(attribution));
  const rows = dittoMakers([
    ...describeSpans(extraction, attribution),
    ...(reading ? describeReading(article, reading) : []),
    ...describeRelations(extraction, attribution),
  ]);
  const cells = rows.map((row) => row.map((text, i): Cell => (i === 0 ? strong(text, terminal) : { text })));
  const width = findWidth(terminal) ?? WIDTH;
  const legend = breakLines(LEGEND, width).map((line) => paint(terminal, "quiet", line));
  return [passage, "", ...renderTable(COLUMNS, cells, width), "", ...legend];
}

/** Most fields in a row are made by the same: said once, so that what differs stands out. */
function dittoMakers(rows: readonly string[][]): string[][] {
  return rows.map((row, i) => row.map((text, n) => (n === MAKER && text === rows[i - 1]?.[n] ? "″" : text)));
}

const strong = (text: string, terminal: Terminal): Cell => ({ text, paint: (line) => paint(terminal, "strong", line) });

const describePlace = ({ start, end }: Span): string => `${start}–${end}`;

function describeSpans(extraction: Extraction, attribution: Attribution): string[][] {
  const { article } = extraction;
  const { producer, confidence } = attribution;
  const made = `${producer.room}: ${producer.by} ${producer.version}`;
  const sure = confidence.toFixed(2);
  const spanRow = (role: "source" | "cue" | "content") => {
    const words = escapeText(readSpans(article.text, attribution[role]));
    const where = attribution[role].map(describePlace).join(", ");
    return [role, words || "none", words ? "stated" : "unknown", sure, made, where];
  };
  return [
    ...(["source", "cue", "content"] as const).map(spanRow),
    ["cue class", attribution.cueClass, "implied", "", made, ""],
    ["manner", attribution.manner, "implied", "", made, ""],
    ["mode", attribution.mode, "implied", "", made, ""],
    ["polarity", attribution.polarity, "implied", "", made, ""],
    ["decided by", explainDecision(extraction, attribution).map(escapeText).join("; "), "", "", made, ""],
    ...(attribution.within ? [["within", attribution.within, "implied", "", made, ""]] : []),
  ];
}

function describeReading(article: Article, reading: Reading): string[][] {
  const row = <T>(name: string, field: Field<T>, format: (value: T) => string): string[] => {
    const value = field.value === null ? "unknown" : escapeText(format(field.value));
    const others = (field.candidates ?? []).map((c) => `${escapeText(format(c.value))} ${c.confidence.toFixed(2)}`);
    const { room, by, version } = field.producer;
    return [
      name,
      others.length > 0 ? `${value} (or ${others.join(", ")})` : value,
      field.basis,
      field.value === null ? "" : field.confidence.toFixed(2),
      `${room}: ${by} ${version}`,
      field.span ? `${escapeText(readSpans(article.text, [field.span]))} (${describePlace(field.span)})` : "",
    ];
  };
  const plain = (value: string) => value;
  return [
    row("speaker", reading.speaker, ({ kind, name, members }) =>
      members.length > 0 ? `${name} (${kind}: ${members.join(", ")})` : `${name} (${kind})`,
    ),
    row("office", reading.office, plain),
    row("affiliation", reading.affiliation, plain),
    row("party", reading.party, plain),
    row("on behalf of", reading.onBehalfOf, plain),
    row("said on", reading.saidOn, formatMoment),
    row("occasion", reading.occasion, (o) => `${o.kind}: ${o.text}${o.with ? `, with ${o.with}` : ""}`),
    row("place", reading.place, (place) => (place.country ? `${place.name} (${place.country})` : place.name)),
    row("addressee", reading.addressee, plain),
    row("question", reading.question, (q) => (q.askedBy ? `${q.text} (asked by ${q.askedBy})` : q.text)),
  ];
}

function describeRelations({ relations }: Extraction, attribution: Attribution): string[][] {
  return relations
    .filter((relation) => relation.from === attribution.id)
    .map(({ kind, to, words }) => [kind, to, "stated", "", "circumstance", escapeText(words)]);
}
