// How far people who judged the same attributions agree, by Cohen's κ (A coefficient of agreement for nominal scales, 1960).
// In: attributions that two people or more judged. Out: for each pair and field how often they say the same, and how much
// more than chance alone would make them; and the attributions on which they differ. Each is taken at what it says now:
// the machine's reading with its own corrections alone laid over.
import { compareText } from "../base/compare-text.js";
import { CORRECTED_FIELDS, type CorrectedField, type ReadingCorrection } from "../record/reading-correction.js";
import type { RecordEntry, RecordReader } from "../record/store.js";
import { readField } from "../review/read-field.js";
import { readPlaceCursor } from "./read-cursor.js";
import { tellValue } from "./tell-correction.js";
import { EntryView, keepOwn } from "./view-entry.js";

/** `judgement`: whether it is an attribution at all. Other fields are compared where both say that it is. */
export type ComparedField = "judgement" | CorrectedField;

/** What each of those who judged an attribution has there, in words. */
export interface JudgedAttribution {
  readonly id: string;
  /** By person, sorted; then by field. One who rejected it has the judgement alone. */
  readonly views: ReadonlyMap<string, ReadonlyMap<ComparedField, string>>;
}

/** How far two people agree on a field. `kappa` is null where both say one and the same of all: chance tells nothing then. */
export interface FieldAgreement {
  readonly field: ComparedField;
  readonly compared: number;
  readonly agreed: number;
  readonly kappa: number | null;
}

/** How far two people agree. */
export interface PairAgreement {
  readonly one: string;
  readonly other: string;
  /** Attributions that both judged. */
  readonly both: number;
  readonly fields: readonly FieldAgreement[];
}

/** How far people agree, by pair. */
export interface Agreement {
  readonly pairs: readonly PairAgreement[];
  /** False when more were judged by several than were compared; the last added are. */
  readonly isAll: boolean;
}

/** An attribution on which people differ, in which fields. */
export interface Disagreement {
  readonly id: string;
  readonly fields: readonly {
    readonly field: ComparedField;
    readonly views: readonly { readonly by: string; readonly value: string }[];
  }[];
}

const MOST_COMPARED = 5000;
/** So many are looked through for one page of disagreements at most. */
const MOST_SEEN = 1000;

/** Compares all that two people or more judged, 5,000 attributions at most. */
export async function countAgreement(reader: RecordReader): Promise<Agreement> {
  const pairs = new Map<string, PairTally>();
  let count = 0;
  for await (const { views } of iterateJudged(reader, null)) {
    if (count++ === MOST_COMPARED) return { pairs: listPairs(pairs), isAll: false };
    const people = [...views.keys()];
    for (const [i, one] of people.entries())
      for (const other of people.slice(i + 1)) {
        const key = JSON.stringify([one, other]);
        const tally = pairs.get(key) ?? { one, other, both: 0, fields: new Map() };
        pairs.set(key, tally);
        addPair(tally, views.get(one) ?? new Map(), views.get(other) ?? new Map());
      }
  }
  return { pairs: listPairs(pairs), isAll: true };
}

/** A page of attributions on which people differ, the last added first. @throws OnrecordError QUERY_BAD */
export async function listDisagreements(
  reader: RecordReader,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ readonly rows: readonly Disagreement[]; readonly next: string | null }> {
  const rows: Disagreement[] = [];
  let seen = 0;
  for await (const { id, views, place } of iterateJudged(reader, readPlaceCursor(cursor))) {
    const fields = findDifferences(views);
    if (fields.length > 0) rows.push({ id, fields });
    if (rows.length === limit || ++seen === MOST_SEEN) return { rows, next: place };
  }
  return { rows, next: null };
}

function findDifferences(views: JudgedAttribution["views"]): Disagreement["fields"] {
  return COMPARED.flatMap((field) => {
    const told = [...views].flatMap(([by, view]) => {
      const value = view.get(field);
      return value === undefined ? [] : [{ by, value }];
    });
    return new Set(told.map(({ value }) => value)).size > 1 ? [{ field, views: told }] : [];
  });
}

const COMPARED: readonly ComparedField[] = ["judgement", ...CORRECTED_FIELDS];

/** The last added first, each with the cursor that leads on behind it; null behind the last. */
async function* iterateJudged(
  reader: RecordReader,
  from: string | null,
): AsyncGenerator<JudgedAttribution & { readonly place: string | null }> {
  let cursor = from;
  let viewer: EntryViewer | null = null;
  do {
    const page = await reader.listReview({
      ...{ of: { kind: "several" }, order: "news", reportId: null, limit: 1, cursor },
    });
    cursor = page.next;
    for (const id of page.attributionIds) {
      // Neighbours stand in one report.
      if (!viewer?.has(id)) viewer = await openViewer(reader, id);
      if (viewer) yield { id, views: viewer.view(id), place: cursor };
    }
  } while (cursor !== null);
}

async function openViewer(reader: RecordReader, id: string): Promise<EntryViewer | null> {
  const entry = await reader.findEntryOfAttribution(id);
  if (!entry) return null;
  return new EntryViewer(entry, await reader.findReadingCorrections(entry.extraction.article.report.id));
}

/** One version as each of those who judged it has it. */
class EntryViewer {
  readonly #shared: EntryView;
  readonly #own = new Map<string, EntryView>();

  constructor(entry: RecordEntry, corrections: readonly ReadingCorrection[]) {
    this.#shared = new EntryView(entry, corrections);
    for (const by of new Set(corrections.map((correction) => correction.by)))
      this.#own.set(by, new EntryView(entry, keepOwn(corrections, by)));
  }

  has(id: string): boolean {
    return this.#shared.find(id) !== null;
  }

  view(id: string): JudgedAttribution["views"] {
    const said = this.#shared.find(id)?.corrections ?? [];
    const people = new Set(said.flatMap(({ act, by }) => (act === "set" ? [] : [by])));
    return new Map([...people].sort().map((by) => [by, this.#tellFields(by, id)]));
  }

  #tellFields(by: string, id: string): ReadonlyMap<ComparedField, string> {
    const found = this.#own.get(by)?.find(id);
    if (!found || found.isRejected) return new Map([["judgement", "none"]]);
    const { article } = this.#shared.entry.extraction;
    const fields = CORRECTED_FIELDS.map((field) => [field, tellValue(readField(article, found, field))] as const);
    return new Map<ComparedField, string>([["judgement", "an attribution"], ...fields]);
  }
}

/** Of one field: how often each said what, and how often both the same. */
interface FieldTally {
  compared: number;
  agreed: number;
  readonly saidByOne: Map<string, number>;
  readonly saidByOther: Map<string, number>;
}

interface PairTally {
  readonly one: string;
  readonly other: string;
  both: number;
  readonly fields: Map<ComparedField, FieldTally>;
}

function addPair(
  pair: PairTally,
  view: ReadonlyMap<ComparedField, string>,
  otherView: ReadonlyMap<ComparedField, string>,
): void {
  pair.both++;
  for (const [field, value] of view) {
    const otherValue = otherView.get(field);
    if (otherValue === undefined) continue;
    const tally = pair.fields.get(field) ?? { compared: 0, agreed: 0, saidByOne: new Map(), saidByOther: new Map() };
    pair.fields.set(field, tally);
    tally.compared++;
    if (value === otherValue) tally.agreed++;
    tally.saidByOne.set(value, (tally.saidByOne.get(value) ?? 0) + 1);
    tally.saidByOther.set(otherValue, (tally.saidByOther.get(otherValue) ?? 0) + 1);
  }
}

function listPairs(pairs: ReadonlyMap<string, PairTally>): readonly PairAgreement[] {
  return [...pairs.values()]
    .sort((a, b) => compareText(a.one, b.one) || compareText(a.other, b.other))
    .map(({ one, other, both, fields }) => ({
      ...{ one, other, both },
      fields: COMPARED.flatMap((field) => {
        const tally = fields.get(field);
        return tally ? [{ field, compared: tally.compared, agreed: tally.agreed, kappa: findKappa(tally) }] : [];
      }),
    }));
}

/** (observed − expected) / (1 − expected), where each says what it says as often as it did, but at random. */
function findKappa({ compared, agreed, saidByOne, saidByOther }: FieldTally): number | null {
  const observed = agreed / compared;
  let expected = 0;
  for (const [value, count] of saidByOne) expected += (count / compared) * ((saidByOther.get(value) ?? 0) / compared);
  return expected > 1 - Number.EPSILON ? null : (observed - expected) / (1 - expected);
}
