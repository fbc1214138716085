// How many statements a search finds, and how they are spread. In: a search. Out: counts, exact as far as MOST_COUNTED;
// beyond that scaled up from the statements of an even sample, which the full-text index holds under tokens of its own,
// so that the cost does not grow with the hits.
import { compareText } from "../base/compare-text.js";
import type { StatementSearch } from "../record/store.js";
import type {
  FacetOptions,
  HitCount,
  MonthCount,
  SpeakerCount,
  StatementFacets,
  ValueCount,
} from "../record/store-views.js";
import type { Connection } from "./connection.js";
import { MOST_LEVEL, makeSampleToken } from "./facet-tokens.js";
import { foldValue } from "./fold-value.js";
import { matchAnyToken } from "./index-texts.js";
import { type Facets, unpackFacets } from "./pack-facets.js";
import { findKeys, findMatch } from "./search-statements.js";
import { findMonth, type KeyRange } from "./statement-key.js";
import { type TalliedValue, Tally } from "./tally.js";
import type { SpeakerBody } from "./write-speaker.js";

/** Hits are counted one by one as far as this. */
const MOST_COUNTED = 10_000;
/** The sample from which the size of a better one is told: one of a thousand statements. */
const ROUGH_LEVEL = 10;

/** Keys of statements, each of which stands for `weight` hits. */
interface SampledHits {
  readonly keys: readonly number[];
  readonly weight: number;
}

/** See `RecordViews.countHits`. @throws OnrecordError QUERY_BAD */
export function countHits(connection: Connection, search: StatementSearch): HitCount {
  return countSampled(sampleHits(connection, search));
}

function countSampled({ keys, weight }: SampledHits): HitCount {
  return { count: keys.length * weight, isEstimated: weight > 1 };
}

/** See `RecordViews.countFacets`. @throws OnrecordError QUERY_BAD */
export function countFacets(connection: Connection, search: StatementSearch, options: FacetOptions): StatementFacets {
  const hits = sampleHits(connection, search);
  const rows = connection.all<FacetRow>(
    `SELECT statement.key, statement.speaker, statement.facets
     FROM json_each(?) AS hit CROSS JOIN statement ON statement.key = hit.value`,
    JSON.stringify(hits.keys),
  );
  return { hits: countSampled(hits), ...tallyRows(connection, rows, { most: options.most, weight: hits.weight }) };
}

interface FacetRow {
  readonly key: number;
  readonly speaker: number | null;
  readonly facets: string;
}

function sampleHits(connection: Connection, search: StatementSearch): SampledHits {
  const match = findMatch(connection, search);
  const range = findKeys(search);
  const keys = listKeys(connection, { match, range, most: MOST_COUNTED + 1 });
  if (keys.length <= MOST_COUNTED) return { keys, weight: 1 };
  const sample = (level: number) => {
    const token = matchAnyToken([makeSampleToken(level)]);
    const both = match === null ? token : `(${match}) AND ${token}`;
    return listKeys(connection, { match: both, range, most: 4 * MOST_COUNTED });
  };
  const rough = sample(ROUGH_LEVEL).length * 2 ** ROUGH_LEVEL;
  const level = Math.min(MOST_LEVEL, Math.max(1, Math.ceil(Math.log2(Math.max(rough, 1) / MOST_COUNTED))));
  return { keys: sample(level), weight: 2 ** level };
}

interface KeyQuery {
  readonly match: string | null;
  readonly range: KeyRange;
  readonly most: number;
}

function listKeys(connection: Connection, { match, range, most }: KeyQuery): readonly number[] {
  const bounds = [BigInt(range.first), BigInt(range.last), BigInt(most)] as const;
  const rows =
    match === null
      ? connection.all<{ key: number }>("SELECT key FROM statement WHERE key >= ? AND key <= ? LIMIT ?", ...bounds)
      : connection.all<{ key: number }>(
          `SELECT rowid AS key FROM statement_index
           WHERE statement_index MATCH ? AND rowid >= ? AND rowid <= ? LIMIT ?`,
          match,
          ...bounds,
        );
  return rows.map(({ key }) => key);
}

interface TallyOptions {
  readonly most: number;
  readonly weight: number;
}

/** Facets whose values are listed as they are, by their names here and beside the statements. */
const FEW = ["countries", "manners", "modes", "cueClasses", "kinds"] as const satisfies readonly (keyof Facets)[];
const MANY = ["bodies", "outlets"] as const satisfies readonly (keyof Facets)[];

function tallyRows(
  connection: Connection,
  rows: readonly FacetRow[],
  { most, weight }: TallyOptions,
): Omit<StatementFacets, "hits"> {
  const tallies = new Map([...FEW, ...MANY].map((facet) => [facet, new Tally<string>()]));
  const [published, said] = [new Tally<string | null>(), new Tally<string | null>()];
  const places = new Tally<Facets["places"][number]>();
  const speakers = new Tally<number>();
  for (const { key, speaker, facets: packed } of rows) {
    const facets = unpackFacets(packed);
    for (const [facet, tally] of tallies) tally.add(facets[facet].map((value) => [foldValue(value), value]));
    const month = findMonth(key);
    published.add([[month ?? "", month]]);
    said.add([[facets.said ?? "", facets.said]]);
    places.add(facets.places.map((place) => [`${foldValue(place.name)}|${place.country ?? ""}`, place]));
    if (speaker !== null) speakers.add([[String(speaker), speaker]]);
  }
  const list = (facet: (typeof FEW)[number] | (typeof MANY)[number], limit: number): readonly ValueCount[] =>
    (tallies.get(facet) ?? new Tally<string>()).list(limit, weight);
  return {
    speakers: listSpeakers(connection, speakers.list(Number.POSITIVE_INFINITY, weight), most),
    bodies: list("bodies", most),
    countries: list("countries", Number.POSITIVE_INFINITY),
    outlets: list("outlets", most),
    manners: list("manners", Number.POSITIVE_INFINITY),
    modes: list("modes", Number.POSITIVE_INFINITY),
    cueClasses: list("cueClasses", Number.POSITIVE_INFINITY),
    kinds: list("kinds", Number.POSITIVE_INFINITY),
    published: listMonths(published.list(Number.POSITIVE_INFINITY, weight)),
    said: listMonths(said.list(Number.POSITIVE_INFINITY, weight)),
    places: places.list(most, weight).map(({ value, count }) => ({ ...value, count })),
  };
}

function listMonths(counts: readonly TalliedValue<string | null>[]): readonly MonthCount[] {
  const sorted = [...counts].sort((one, other) => compareText(one.value ?? "~", other.value ?? "~"));
  return sorted.map(({ value, count }) => ({ month: value, count }));
}

function listSpeakers(
  connection: Connection,
  counts: readonly TalliedValue<number>[],
  most: number,
): readonly SpeakerCount[] {
  const rows = connection.all<{ key: number; id: string; kind: SpeakerCount["kind"] }>(
    `SELECT speaker.key, speaker.id, speaker.kind
     FROM json_each(?) AS counted CROSS JOIN speaker ON speaker.key = counted.value WHERE speaker.named = 1`,
    JSON.stringify(counts.map(({ value }) => value)),
  );
  const countOf = new Map(counts.map(({ value, count }) => [value, count]));
  return rows
    .map(({ key, id, kind }) => ({ key, id, kind, count: countOf.get(key) ?? 0 }))
    .sort((one, other) => other.count - one.count || compareText(one.id, other.id))
    .slice(0, most)
    .map(({ key, ...counted }) => ({ ...counted, name: readName(connection, key) }));
}

function readName(connection: Connection, speakerKey: number): string {
  const [row] = connection.all<{ shown: string }>("SELECT shown FROM speaker WHERE key = ?", speakerKey);
  return row ? (JSON.parse(row.shown) as SpeakerBody).name : "";
}
