// The question of what else bears on a statement, across all reports: the same words given to others, the same utterance
// told in other words, what the speaker said of the same matter, and who denies, answers or confirms it by name. In: one
// statement. Out: others, each with the words that show it and, where nothing proves it, marked as a candidate. Nothing
// is guessed from opinion: two statements that disagree are not related by that.
import type { QuotedAlike, RecordReader, StatementRow } from "../record/store.js";
import { compareWordings, isWordedDifferently, type WordingDifference } from "../statement/compare-wordings.js";
import { measureOverlap } from "../statement/measure-overlap.js";
import { readDay } from "./read-day.js";

/** Whatever statements can be related in; a record's reader is one. */
export type RelationSource = Pick<
  RecordReader,
  "findQuotedAlike" | "findStatement" | "searchStatements" | "listSpeakers"
>;

/**
 * How another statement bears on one. `attributedDifferently`: the same words, given to another speaker.
 * `wordedDifferently`: one utterance, quoted in other words. `related`: the same speaker on the same matter at the same
 * time. `denies`, `confirms`, `repliesTo`: the later one says so of the other's speaker by name.
 */
export type StatementRelationKind =
  | "attributedDifferently"
  | "wordedDifferently"
  | "related"
  | "denies"
  | "confirms"
  | "repliesTo";

/** That another statement bears on one. */
export interface StatementRelation {
  readonly kind: StatementRelationKind;
  /** For `denies`, `confirms`, `repliesTo`: whether the statement asked about does it to the other, or the other to it. */
  readonly direction: "to" | "from" | "both";
  /** The statement asked about. */
  readonly of: StatementRow;
  readonly other: StatementRow;
  /** True where the likeness of words is all there is to go by. */
  readonly isCandidate: boolean;
  /** 0 to 1: how much of the words agree. */
  readonly likeness: number;
  /** The words that name the other's statement ("Holm’s claim that …"), or null. */
  readonly evidence: string | null;
  /** For `wordedDifferently`: which words differ. Else empty. */
  readonly differences: readonly WordingDifference[];
}

/** Days between two reports of one utterance at most. */
const SAME_TIME_DAYS = 7;
/** How long after a statement somebody may answer it. */
const ANSWER_DAYS = 60;
const MOST_COMPARED = 200;
const RELATED_SHARE = 0.5;
const NAMED_SHARE = 0.3;
const DAY_MS = 86_400_000;

/** What bears on a statement: sorted by kind, the most alike first. */
export async function relateStatements(
  reader: RelationSource,
  statement: StatementRow,
): Promise<readonly StatementRelation[]> {
  const found = [
    ...(await relateQuoted(reader, statement)),
    ...(await relateOwn(reader, statement)),
    ...(await relateNamed(reader, statement)),
    ...(await relateNaming(reader, statement)),
  ];
  const once = new Map<string, StatementRelation>();
  for (const relation of found.sort(compareRelations)) {
    const key = `${relation.other.id} ${relation.kind === "related" ? "wordedDifferently" : relation.kind}`;
    if (relation.other.id !== statement.id && !once.has(key)) once.set(key, relation);
  }
  return [...once.values()];
}

const KIND_ORDER: readonly StatementRelationKind[] = [
  "attributedDifferently",
  "wordedDifferently",
  "denies",
  "confirms",
  "repliesTo",
  "related",
];

function compareRelations(one: StatementRelation, other: StatementRelation): number {
  return (
    KIND_ORDER.indexOf(one.kind) - KIND_ORDER.indexOf(other.kind) ||
    other.likeness - one.likeness ||
    (one.other.id < other.other.id ? -1 : 1)
  );
}

/** Quotations that share a run of words with it: by others the same words, by the same speaker other words. */
async function relateQuoted(reader: RelationSource, statement: StatementRow): Promise<readonly StatementRelation[]> {
  const relations: StatementRelation[] = [];
  for (const alike of await reader.findQuotedAlike(statement.attributionId)) {
    if (alike.statementId === statement.id) continue;
    const other = await reader.findStatement(alike.statementId);
    const relation = other && relateWordings(statement, other, alike);
    if (relation) relations.push(relation);
  }
  return relations;
}

function relateWordings(statement: StatementRow, other: StatementRow, alike: QuotedAlike): StatementRelation | null {
  const made = { direction: "both", of: statement, other, isCandidate: false, evidence: null } as const;
  const likeness = measureOverlap(statement.words, other.words);
  if (statement.speaker?.id !== alike.speaker?.id)
    return likeness < NAMED_SHARE ? null : { kind: "attributedDifferently", ...made, likeness, differences: [] };
  if (!isSameTime(statement, other) || !isWordedDifferently(statement.words, other.words)) return null;
  return { kind: "wordedDifferently", ...made, likeness, differences: compareWordings(statement.words, other.words) };
}

/** What the same speaker said at the same time in words that agree for the most part. */
async function relateOwn(reader: RelationSource, statement: StatementRow): Promise<readonly StatementRelation[]> {
  const { speaker } = statement;
  if (!speaker || (speaker.kind !== "person" && speaker.kind !== "body")) return [];
  const rows = await search(reader, { speaker: speaker.id, ...boundDays(statement, -SAME_TIME_DAYS, SAME_TIME_DAYS) });
  return rows.flatMap((other): readonly StatementRelation[] => {
    const likeness = measureOverlap(statement.words, other.words);
    const made = { direction: "both", of: statement, other, isCandidate: true, likeness, evidence: null } as const;
    const bothQuoted = statement.manner === "direct" && other.manner === "direct";
    if (bothQuoted && isWordedDifferently(statement.words, other.words))
      return [{ kind: "wordedDifferently", ...made, differences: compareWordings(statement.words, other.words) }];
    return likeness < RELATED_SHARE ? [] : [{ kind: "related", ...made, differences: [] }];
  });
}

const NAMED =
  /(?<name>\p{Lu}[\p{L}.’'-]*(?: (?:(?:van|von|de|der|al|bin|el) )?\p{Lu}[\p{L}.’'-]*){0,3})(?:['’]s?|(?<=s)['’]) (?:\p{L}+ ){0,2}?(?:claim|assertion|statement|allegation|accusation|remark|comment|word|suggestion|charge|account|warning|threat|denial|demand|call|criticism|proposal|offer)s?\b(?<rest>.*)/su;
const REPLIES =
  /\b(?:repl(?:y|ied|ies)|respond(?:s|ed|ing)?|answer(?:s|ed|ing)?|react(?:s|ed|ing)?|counter(?:s|ed)?)\b/i;

/** What a statement says of somebody's words by name: "denied Holm’s claim that the bridge was unsafe". */
interface Named {
  readonly kind: "denies" | "confirms" | "repliesTo";
  readonly name: string;
  /** The words that tell what the other said. */
  readonly rest: string;
  readonly evidence: string;
}

function readNamed(row: StatementRow): Named | null {
  const kind =
    row.cueClass === "denying"
      ? "denies"
      : row.cueClass === "confirming"
        ? "confirms"
        : REPLIES.test(row.cue)
          ? "repliesTo"
          : null;
  const { name, rest } = NAMED.exec(row.words)?.groups ?? {};
  if (kind === null || name === undefined || rest === undefined || rest.trim() === "") return null;
  return { kind, name: name.replace(/['’]s?$/, ""), rest, evidence: row.words };
}

async function relateNamed(reader: RelationSource, statement: StatementRow): Promise<readonly StatementRelation[]> {
  const named = readNamed(statement);
  if (!named) return [];
  const { rows: speakers } = await reader.listSpeakers({ words: named.name, kind: null, limit: 5, cursor: null });
  const relations: StatementRelation[] = [];
  for (const { id } of speakers) {
    const rows =
      id === statement.speaker?.id
        ? []
        : await search(reader, { speaker: id, ...boundDays(statement, -ANSWER_DAYS, 0) });
    for (const other of rows) {
      const likeness = measureOverlap(named.rest, other.words);
      if (likeness >= NAMED_SHARE)
        relations.push({ ...makeNamed(named, likeness), direction: "to", of: statement, other });
    }
  }
  return relations;
}

/** Later statements by others that name this one's speaker and deny, confirm or answer words like these. */
async function relateNaming(reader: RelationSource, statement: StatementRow): Promise<readonly StatementRelation[]> {
  const { speaker } = statement;
  const surname = speaker && /[\p{L}\p{N}]+$/u.exec(speaker.name)?.[0];
  if (!speaker || !surname || (speaker.kind !== "person" && speaker.kind !== "body")) return [];
  const rows = await search(reader, {
    terms: [{ words: surname, prefix: false }],
    ...boundDays(statement, 0, ANSWER_DAYS),
  });
  return rows.flatMap((other) => {
    const named = other.speaker?.id === speaker.id ? null : readNamed(other);
    if (!named?.name.endsWith(surname)) return [];
    const likeness = measureOverlap(named.rest, statement.words);
    return likeness < NAMED_SHARE ? [] : [{ ...makeNamed(named, likeness), direction: "from", of: statement, other }];
  });
}

function makeNamed({ kind, evidence }: Named, likeness: number) {
  return { kind, isCandidate: true, likeness, evidence, differences: [] } as const;
}

type Bounds = Partial<Parameters<RelationSource["searchStatements"]>[0]>;

async function search(reader: RelationSource, bounds: Bounds): Promise<readonly StatementRow[]> {
  const all = {
    ...{ terms: [], speaker: null, body: null, outlet: null, since: null, until: null, said: null },
    ...{ manner: null, mode: null, cueClass: null, kind: null, limit: MOST_COMPARED, cursor: null },
  };
  return (await reader.searchStatements({ ...all, ...bounds })).rows;
}

function boundDays({ firstPublishedAt }: StatementRow, before: number, after: number): Bounds {
  if (firstPublishedAt === null) return {};
  return { since: moveDay(firstPublishedAt, before), until: moveDay(firstPublishedAt, after) };
}

function moveDay(published: string, days: number): string {
  const day = readDay(published.slice(0, 10), "since");
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function isSameTime(one: StatementRow, other: StatementRow): boolean {
  if (one.saidOn && other.saidOn)
    return one.saidOn.earliest <= other.saidOn.latest && other.saidOn.earliest <= one.saidOn.latest;
  if (one.firstPublishedAt === null || other.firstPublishedAt === null) return true;
  const apart = Date.parse(one.firstPublishedAt.slice(0, 10)) - Date.parse(other.firstPublishedAt.slice(0, 10));
  return Math.abs(apart) <= SAME_TIME_DAYS * DAY_MS;
}
