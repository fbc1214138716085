// In: a report's text. Out: a few dozen numbers by which copies of it are known: wire copy run by many outlets, under
// other headlines, cut from the bottom, with a line of the outlet's own. The numbers are the smallest hashes of the
// text's runs of eight words (bottom-k sketch: Broder 1997; Cohen and Kaplan 2007), so that how much of the shorter text
// stands in the longer can be told from them alone, and two copies have some of the very smallest in common.
import type { ReportSketch } from "../record/link.js";
import { foldWords } from "./fold-words.js";
import { hashRuns, sortOnce } from "./hash-runs.js";

const RUN_WORDS = 8;
/** A text of fewer runs is a notice or a headline: such are alike by chance. */
const FEWEST_RUNS = 40;
const VALUES = 64;
/** With a third of a text left, two sketches have no band in common once in 130 times. */
const BANDS = 12;
/** Fewer shared or unshared numbers than this say nothing. */
const FEWEST_COMPARED = 8;
/** Reports of one speech share its quotations; a copy shares most of all. */
const COPY_SHARE = 0.6;

/** What copies of a text are known by; null for a text too short to be. */
export function sketchReport(text: string): ReportSketch | null {
  const words = foldWords(text).flatMap((run) => run.map(({ word }) => word));
  const runs = sortOnce(hashRuns(words, RUN_WORDS));
  if (runs.length < FEWEST_RUNS) return null;
  return { bands: runs.slice(0, BANDS), values: runs.slice(0, VALUES) };
}

/** How much of the shorter of two texts stands in the other, 0 to 1, as their sketches tell; null when they are no copies. */
export function compareSketches(one: ReportSketch, other: ReportSketch): number | null {
  // Below the smaller of the two last values both sketches hold all hashes that their texts have.
  const past = Math.min(one.values.at(-1) ?? 0, other.values.at(-1) ?? 0);
  const ours = one.values.filter((value) => value <= past);
  const theirs = new Set(other.values.filter((value) => value <= past));
  const shorter = Math.min(ours.length, theirs.size);
  if (shorter < FEWEST_COMPARED) return null;
  const share = ours.filter((value) => theirs.has(value)).length / shorter;
  return share >= COPY_SHARE ? share : null;
}
