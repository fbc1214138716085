import { readSpans, type Span } from "../base/span.js";
import { pairAttributions } from "./pair-attributions.js";
import type { Miss, Score } from "./score.js";
import { prepareAttributions, ROLES, type Role, type ScoredAttribution, type ScoredReport } from "./scored-report.js";
import { Tally } from "./tally.js";

/** Exact spans, characters, and whole attributions (content overlap at a floor, source exact). */
export interface SpanScores {
  readonly articles: number;
  readonly exact: Record<string, Score>;
  readonly characters: Record<string, Score>;
  readonly attribution: Record<string, Score>;
}

/**
 * Scores predicted source, cue and content spans against gold, report by report, matched by id.
 * A report that lacks a prediction counts as empty. `misses` holds every span that only one side has.
 */
export function scoreSpans(
  gold: readonly ScoredReport[],
  predictions: ReadonlyMap<string, ScoredReport>,
): { readonly scores: SpanScores; readonly misses: readonly Miss[] } {
  const exact = new Tally();
  const characters = new Tally();
  const whole = new Tally();
  const misses: Miss[] = [];
  for (const report of gold) {
    const text = report.text ?? "";
    const wanted = prepareAttributions(report, text);
    const found = prepareAttributions(predictions.get(report.id), text);
    for (const role of ROLES) {
      const wantedSpans = distinctSpans(wanted, role);
      const foundSpans = distinctSpans(found, role);
      const hits = [...foundSpans.keys()].filter((key) => wantedSpans.has(key)).length;
      exact.add(role, hits, foundSpans.size, wantedSpans.size);
      characters.add(role, ...countCharacters(wantedSpans, foundSpans, text.length));
      misses.push(...listMisses({ id: report.id, text, role, from: wantedSpans, lacking: foundSpans, kind: "missed" }));
      misses.push(
        ...listMisses({ id: report.id, text, role, from: foundSpans, lacking: wantedSpans, kind: "spurious" }),
      );
    }
    for (const floor of [0.5, 0.8]) {
      const right = pairAttributions(wanted, found, floor).filter(
        ([i, j]) => keyOf(wanted[i]?.source) === keyOf(found[j]?.source),
      ).length;
      whole.add(`content overlap ≥ ${floor} and source exact`, right, found.length, wanted.length);
    }
  }
  const scores = {
    articles: gold.length,
    exact: exact.scores(),
    characters: characters.scores(),
    attribution: whole.scores(),
  };
  return { scores, misses };
}

const keyOf = (spans: readonly Span[] | undefined) =>
  (spans ?? []).map(({ start, end }) => `${start},${end}`).join(" ");

function distinctSpans(attributions: readonly ScoredAttribution[], role: Role): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const attribution of attributions) for (const span of attribution[role]) spans.set(keyOf([span]), span);
  return spans;
}

function countCharacters(
  wanted: ReadonlyMap<string, Span>,
  found: ReadonlyMap<string, Span>,
  length: number,
): [number, number, number] {
  const mark = (spans: ReadonlyMap<string, Span>) => {
    const marks = new Uint8Array(length);
    for (const { start, end } of spans.values()) marks.fill(1, start, end);
    return marks;
  };
  const wantedMarks = mark(wanted);
  const foundMarks = mark(found);
  const counts: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    if (wantedMarks[i] && foundMarks[i]) counts[0]++;
    if (foundMarks[i]) counts[1]++;
    if (wantedMarks[i]) counts[2]++;
  }
  return counts;
}

interface MissSearch {
  readonly id: string;
  readonly text: string;
  readonly role: Role;
  readonly from: ReadonlyMap<string, Span>;
  readonly lacking: ReadonlyMap<string, Span>;
  readonly kind: "missed" | "spurious";
}

function listMisses({ id, text, role, from, lacking, kind }: MissSearch): Miss[] {
  return [...from]
    .filter(([key]) => !lacking.has(key))
    .map(([, span]) => ({ row: role, kind, id, text: readSpans(text, [span]).slice(0, 160) }));
}
