// Gold: reports of which people judged every attribution, as people have them, in the plain form that evaluation,
// training and scorers read. In: a record, and whose judgement counts. Out: what became of each report that these people
// began, in the order of the ids that the lines have. Nobody's name goes out, nor what the machine had.
import type { Extraction } from "../record/extraction.js";
import type { ReadingCorrection } from "../record/reading-correction.js";
import type { RecordReader } from "../record/store.js";
import type { JudgedReport } from "../record/store-review.js";
import { correctExtraction } from "../review/correct-extraction.js";
import { toPlainReport } from "./plain-report.js";

/** A report in which the people asked about judged an attribution. */
export interface ReviewedReport {
  readonly reportId: string;
  readonly title: string | null;
  /** How many attributions of its current version they did not judge. */
  readonly left: number;
  /** The report as a line of gold, with its line break; null while attributions are left. */
  readonly line: string | null;
}

/**
 * Reports that were begun, sorted by the ids of their lines: the id that was given with a report, where no other judged
 * report has the same, else the report's own. An attribution is judged when one of `reviewers` (when there is none of
 * them: anybody) accepted, rejected or added it; only these people's corrections are laid over. Memory holds one report.
 */
export async function* exportGold(reader: RecordReader, reviewers: readonly string[]): AsyncGenerator<ReviewedReport> {
  for (const { id, attributionId } of nameReports(await reader.listJudgedReports())) {
    const entry = await reader.findEntryOfAttribution(attributionId);
    if (!entry) continue;
    const { article } = entry.extraction;
    const held = await reader.findReadingCorrections(article.report.id);
    const view = readView(entry.extraction, held, reviewers);
    if (view === null) continue;
    const { left, extraction } = view;
    const line = left > 0 ? null : `${JSON.stringify({ ...toPlainReport(extraction), id })}\n`;
    yield { reportId: article.report.id, title: article.title, left, line };
  }
}

/** The reports with the ids of their lines, in the order of these. */
function nameReports(
  judged: readonly JudgedReport[],
): readonly { readonly id: string; readonly attributionId: string }[] {
  const counts = new Map<string, number>();
  for (const { givenId } of judged) if (givenId !== null) counts.set(givenId, (counts.get(givenId) ?? 0) + 1);
  return judged
    .map(({ reportId, givenId, attributionId }) => ({
      id: givenId !== null && counts.get(givenId) === 1 ? givenId : reportId,
      attributionId,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The report as these people have it, and how many attributions they left out; null when they judged none. */
function readView(
  machine: Extraction,
  held: readonly ReadingCorrection[],
  reviewers: readonly string[],
): { readonly extraction: Extraction; readonly left: number } | null {
  const theirs = keepTheirs(machine, held, reviewers);
  const { extraction, attached, originals } = correctExtraction(machine, theirs);
  const judged = new Set<string>();
  for (const { id, act, by } of theirs) {
    const attribution = attached.get(id);
    if (attribution !== undefined && act !== "set" && isOf(by, reviewers)) judged.add(attribution);
  }
  if (judged.size === 0) return null;
  return { extraction, left: originals.size - judged.size };
}

const isOf = (by: string, reviewers: readonly string[]): boolean => reviewers.length === 0 || reviewers.includes(by);

/**
 * What the reviewers said, and before it what others added that they said something of: it is there for them to judge. What
 * others added and they never touched is none of theirs.
 */
function keepTheirs(
  machine: Extraction,
  held: readonly ReadingCorrection[],
  reviewers: readonly string[],
): readonly ReadingCorrection[] {
  const own = held.filter(({ by }) => isOf(by, reviewers));
  const added = held
    .filter(({ act, by }) => act === "add" && !isOf(by, reviewers))
    .map((correction) => ({ ...correction, at: BEFORE_ALL }));
  const { attached } = correctExtraction(machine, [...added, ...own]);
  const touched = new Set(own.map(({ id }) => attached.get(id)));
  return [...added.filter(({ id }) => touched.has(attached.get(id))), ...own];
}

const BEFORE_ALL = "0001-01-01T00:00:00Z";
