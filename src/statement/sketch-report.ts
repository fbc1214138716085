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

/** What copies of a text are known by; null for a text too short to be. */
export function sketchReport(text: string): ReportSketch | null {
  const words = foldWords(text).flatMap((run) => run.map(({ word }) => word));
  const runs = sortOnce(hashRuns(words, RUN_WORDS));
  if (runs.length < FEWEST_RUNS) return null;
  return { bands: runs.slice(0, BANDS), values: runs.slice(0, VALUES) };
}
