import { readSpans } from "../base/span.js";
import type { Attribution } from "../record/attribution.js";
import type { Speaker, Statement } from "../record/link.js";
import type { Reading } from "../record/reading.js";
import type { RecordEntry, StatementRow } from "../record/store.js";

/** A statement as lists show it, with the speaker's other names, which are searched but not shown. */
export interface DerivedStatement {
  readonly row: StatementRow;
  readonly aliases: readonly string[];
}

/**
 * The statements of an entry in the order in which the report gives them. One whose attributions are not in the entry
 * is left out.
 */
export function makeStatementRows(entry: RecordEntry): readonly DerivedStatement[] {
  const { attributions, readings } = entry.extraction;
  const places = new Map(attributions.map((attribution, i) => [attribution.id, i]));
  const speakers = new Map(entry.links.speakers.map((speaker) => [speaker.id, speaker]));
  const placed: { readonly place: number; readonly derived: DerivedStatement }[] = [];
  const seen = new Set<string>();
  for (const statement of entry.links.statements) {
    const place = Math.min(...statement.attributionIds.map((id) => places.get(id) ?? Number.POSITIVE_INFINITY));
    const attribution = attributions[place];
    if (!attribution || seen.has(statement.id)) continue;
    seen.add(statement.id);
    const speaker = speakers.get(statement.speakerId ?? "");
    const row = makeRow(entry, { statement, attribution, reading: readings[place], speaker });
    placed.push({ place, derived: { row, aliases: speaker?.aliases ?? [] } });
  }
  return placed.sort((one, other) => one.place - other.place).map(({ derived }) => derived);
}

interface RowParts {
  readonly statement: Statement;
  readonly attribution: Attribution;
  readonly reading: Reading | undefined;
  readonly speaker: Speaker | undefined;
}

function makeRow(entry: RecordEntry, { statement, attribution, reading, speaker }: RowParts): StatementRow {
  const { article } = entry.extraction;
  const mention = reading?.speaker.value;
  const name = speaker?.name ?? mention?.name;
  const kind = speaker?.kind ?? mention?.kind;
  return {
    id: statement.id,
    kind: statement.kind,
    attributionId: attribution.id,
    attributionCount: statement.attributionIds.length,
    words: readSpans(article.text, attribution.content),
    cue: readSpans(article.text, attribution.cue),
    source: readSpans(article.text, attribution.source),
    cueClass: attribution.cueClass,
    manner: attribution.manner,
    mode: attribution.mode,
    polarity: attribution.polarity,
    confidence: attribution.confidence,
    speaker: name !== undefined && kind !== undefined ? { id: speaker?.id ?? null, kind, name } : null,
    office: reading?.office.value ?? null,
    affiliation: reading?.affiliation.value ?? null,
    party: reading?.party.value ?? null,
    onBehalfOf: reading?.onBehalfOf.value ?? null,
    saidOn: reading?.saidOn.value ?? null,
    publishedAt: article.publishedAt,
    outlet: article.report.outlet,
    title: article.title,
    url: article.report.url,
    reportId: article.report.id,
  };
}
