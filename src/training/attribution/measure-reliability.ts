import type { AttributionModel } from "../../attribution/engine/attribution-model.js";
import { judgeProposals } from "./judge-proposals.js";
import type { LearntReport } from "./read-corpus.js";

const BINS = 10;
const FLOORS = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * How far the confidence can be believed, as lines of Markdown: ten bins of equal mass with what was said and what was
 * right, the expected calibration error (Naeini, Cooper and Hauskrecht, 2015), and precision and recall by floor.
 */
export function measureReliability(model: AttributionModel, reports: readonly LearntReport[]): string[] {
  const judged = reports
    .flatMap((learnt) => judgeProposals(model, learnt, { isSettled: true }))
    .map(({ proposal, isRight }) => ({ said: proposal.confidence, isRight }))
    .sort((one, other) => one.said - other.said);
  const gold = reports.reduce((sum, { report }) => sum + report.attributions.length, 0);
  const rows: string[] = ["| bin | said | right | attributions |", "|---|---|---|---|"];
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const held = judged.slice((bin * judged.length) / BINS, ((bin + 1) * judged.length) / BINS);
    const said = held.reduce((sum, one) => sum + one.said, 0) / held.length;
    const right = held.filter(({ isRight }) => isRight).length / held.length;
    error += (Math.abs(said - right) * held.length) / judged.length;
    rows.push(`| ${bin + 1} | ${said.toFixed(2)} | ${right.toFixed(2)} | ${held.length} |`);
  }
  rows.push("", `Expected calibration error: ${error.toFixed(3)}`, "");
  rows.push("| confidence at least | precision | recall |", "|---|---|---|");
  for (const floor of FLOORS) {
    const kept = judged.filter(({ said }) => said >= floor);
    const right = kept.filter(({ isRight }) => isRight).length;
    rows.push(`| ${floor} | ${percent(right / kept.length)} | ${percent(right / gold)} |`);
  }
  return rows;
}

const percent = (ratio: number): string => (100 * ratio).toFixed(1);
