import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { foldWords } from "../../evaluation/fold-words.js";
import type { GoldReport } from "../../evaluation/read-gold.js";
import { findRoles } from "../../speaker/find-roles.js";
import type { Person } from "../../speaker/link-people.js";
import { ReportNames } from "../../speaker/report-names.js";
import { makeView, type ReportView } from "../../speaker/report-view.js";
import { trackPersons } from "../../speaker/track-persons.js";
import { findSentences } from "../../syntax/find-sentences.js";
import { findTokenPlaces } from "../../tree/index-tokens.js";
import { type CorpusReport, type GoldAttribution, readCorpus, toArticle } from "../attribution/read-corpus.js";

/** A pronoun with the persons in mind there: the features of each, and which of them the reference means. */
export interface PronounExample {
  readonly features: readonly (readonly number[])[];
  readonly gold: number;
  readonly isSource: boolean;
}

type Row = readonly [start: number, end: number, ...rest: unknown[]];
type Mention = readonly [sentence: number, firstToken: number, pastToken: number];

interface SyntaxLine {
  readonly id: string;
  readonly sentences: readonly (readonly Row[])[];
  readonly coreference?: readonly (readonly Mention[])[];
}

/** Longer mentions hold other mentions; their heads would be guessed. */
const LONGEST_MENTION = 6;

/**
 * Every pronoun that is a source in gold and for which people name one of several persons in mind. A person is named when a
 * name of theirs in the report has the same words, short titles and marks left aside.
 */
export function readGoldPronouns(reports: readonly GoldReport[]): PronounExample[] {
  return reports.flatMap((report) => {
    const { id, published, text, attributions = [] } = report;
    const sources = new Map<string, string>();
    for (const { source, speaker } of attributions)
      if (source?.length === 1 && speaker?.kind === "person" && speaker.name)
        sources.set(String(source[0]), foldWords(speaker.name));
    const spans = attributions.map(({ source }) => ({ source: source ?? [] }));
    return readReport({ id, published: published ?? null, text, attributions: spans }, (view, place, persons) => {
      const { start = -1, end = -1 } = view.tokens[place] ?? {};
      const name = sources.get(String([start, end]));
      return name === undefined ? -1 : persons.findIndex((person) => foldWords(person.name) === name);
    });
  });
}

/** Every pronoun of the part for which the machine-made coreference names one of several persons in mind. */
export function readPronouns(data: string, part: "train" | "dev"): PronounExample[] {
  const syntax = new Map(
    gunzipSync(readFileSync(join(data, `${part}.syntax.jsonl.gz`)))
      .toString("utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as SyntaxLine)
      .map((line) => [line.id, line]),
  );
  return readCorpus(data, part).flatMap((report) => {
    const line = syntax.get(report.id);
    if (!line?.coreference) return [];
    const chainAt = numberChains(line);
    return readReport(report, (view, place, persons) =>
      findMeant(view, persons, chainAt, chainAt.get(view.tokens[place]?.start ?? -1)),
    );
  });
}

/** Where a token of a mention begins → the number of its chain. */
function numberChains({ sentences, coreference = [] }: SyntaxLine): ReadonlyMap<number, number> {
  const chainAt = new Map<number, number>();
  coreference.forEach((chain, number) => {
    for (const [sentence, first, past] of chain) {
      if (past - first > LONGEST_MENTION) continue;
      for (const [start] of sentences[sentence - 1]?.slice(first - 1, past - 1) ?? []) chainAt.set(start, number);
    }
  });
  return chainAt;
}

/** Which of the persons in mind the token at the place is for, or -1. */
type Teacher = (view: ReportView, place: number, persons: readonly Person[]) => number;

type Taught = Omit<CorpusReport, "attributions"> & {
  readonly attributions: readonly Pick<GoldAttribution, "source">[];
};

function readReport(report: Taught, teach: Teacher): PronounExample[] {
  const article = toArticle(report);
  const view = makeView(article, findSentences(article));
  const names = new ReportNames(view);
  const isSource = new Uint8Array(view.tokens.length);
  for (const { source } of report.attributions) {
    const spans = source.map(([start, end]) => ({ start, end }));
    for (const place of findTokenPlaces(view.index, spans)) isSource[place] = 1;
  }
  const examples: PronounExample[] = [];
  trackPersons({
    view,
    names,
    roles: findRoles(view, names),
    isSource,
    teach: (place, persons, features) => {
      const gold = teach(view, place, persons);
      if (gold < 0) return null;
      if (persons.length > 1)
        examples.push({ features: features.map((values) => [...values]), gold, isSource: isSource[place] === 1 });
      return persons[gold] ?? null;
    },
  });
  return examples;
}

/** The person most of whose mentions are in the chain, or -1. */
function findMeant(
  view: ReportView,
  persons: readonly Person[],
  chainAt: ReadonlyMap<number, number>,
  chain: number | undefined,
): number {
  let meant = -1;
  let most = 0;
  persons.forEach((person, i) => {
    const starts = person.mentions.map(({ run }) => view.tokens[run.pastToken - 1]?.start ?? -1);
    const count = chain === undefined ? 0 : starts.filter((start) => chainAt.get(start) === chain).length;
    if (count > most) {
      most = count;
      meant = i;
    }
  });
  return meant;
}
