import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { makeArticle } from "../../article/make-article.js";
import type { CueSpan } from "../../attribution/engine/argument-window.js";
import { type TokenView, viewTokens } from "../../attribution/engine/token-view.js";
import { findDrafts } from "../../attribution/find-attributions.js";
import type { GoldReport } from "../../evaluation/read-gold.js";
import type { Article } from "../../record/article.js";
import type { PlainSpan } from "../../record/plain-report.js";
import type { Sentence } from "../../record/sentence.js";

/** An attribution as the annotators marked it. */
export interface GoldAttribution {
  readonly source: readonly PlainSpan[];
  readonly cue: readonly PlainSpan[];
  readonly content: readonly PlainSpan[];
}

/** A line of the corpus. */
export interface CorpusReport {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** A report as the engine sees it, with what it should find: each cue's tokens and its attribution. */
export interface LearntReport {
  readonly report: CorpusReport;
  readonly view: TokenView;
  readonly gold: readonly { readonly cue: CueSpan; readonly attribution: GoldAttribution }[];
}

/** Reads `<part>.jsonl.gz` of the folder `data`, oldest first. */
export function readCorpus(data: string, part: "train" | "dev"): CorpusReport[] {
  const lines = gunzipSync(readFileSync(join(data, `${part}.jsonl.gz`)))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CorpusReport);
  return lines.sort((one, other) => {
    const [a, b] = [`${one.published} ${one.id}`, `${other.published} ${other.id}`];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

/** A report of gold as the corpus would have it, which marks the outermost attributions alone. */
export function toCorpusReport({ id, published, text, attributions }: GoldReport): CorpusReport {
  const outermost = (attributions ?? []).filter(({ within }) => within == null);
  return {
    ...{ id, published: published ?? null, text },
    attributions: outermost.map(({ source, cue, content }) => ({
      source: source ?? [],
      cue: cue ?? [],
      content: content ?? [],
    })),
  };
}

/** The corpus report as an article, the way the pipeline makes one of a line of JSON. */
export function toArticle({ id, published, text }: Omit<CorpusReport, "attributions">): Article {
  return makeArticle({
    name: id,
    form: "jsonl",
    bytes: new TextEncoder().encode(id),
    text,
    givenId: id,
    url: null,
    outlet: null,
    title: null,
    authors: null,
    publishedAt: published,
    charset: null,
    givenAttributions: null,
  });
}

/** Looks at a report through the features' eyes. `parse` finds its sentences. */
export function lookAtReport(report: CorpusReport, parse: (article: Article) => readonly Sentence[]): LearntReport {
  const article = toArticle(report);
  const sentences = parse(article);
  const view = viewTokens(article, sentences, findDrafts(article, sentences));
  const gold = report.attributions.flatMap((attribution) => {
    const [piece] = attribution.cue;
    const cue = piece ? findTokenRange(view, piece, { from: 0, to: view.count }) : null;
    if (!cue) return [];
    // A cue that runs over a sentence's end is cut there: cues are looked for sentence by sentence.
    const past = view.first[(view.sentence[cue.from] as number) + 1] as number;
    return [{ cue: { from: cue.from, to: Math.min(cue.to, past) }, attribution }];
  });
  return { report, view, gold };
}

/** The tokens within `range` that share a unit with the stretch, or null. */
export function findTokenRange(view: TokenView, [start, end]: PlainSpan, range: CueSpan): CueSpan | null {
  let low = range.from;
  let high = range.to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.end[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < range.to && (view.start[to] as number) < end) to++;
  return to > low ? { from: low, to } : null;
}
