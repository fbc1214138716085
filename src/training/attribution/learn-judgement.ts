import type { AttributionModel } from "../../attribution/engine/attribution-model.js";
import { fitCalibration, pickFloor } from "./fit-calibration.js";
import { listRankExamples } from "./list-rank-examples.js";
import { type RankExample, type TrainedRanker, trainRanker } from "./rank-trainer.js";
import type { LearntReport } from "./read-corpus.js";
import {
  makeJudge,
  NO_JUDGEMENT,
  RANK_ROW_BITS,
  type Say,
  type TrainedJudgement,
  type TrainedSequences,
  trainSequences,
} from "./train-sequences.js";

const FOLDS = 4;
const RANK_PLAN = { rows: 1 << RANK_ROW_BITS, epochs: 6, rate: 0.15, dropout: 0.2 };
/** What is less sure counts as not said while the curve is fitted a second time. */
const FIRST_FLOOR = 0.25;

/** A part of the reports, with models that have learnt from the others. */
interface Fold {
  readonly sequences: TrainedSequences;
  readonly reports: readonly LearntReport[];
  readonly examples: readonly RankExample[];
}

/**
 * Learns what is to be learnt from the sequence models' answers on reports they have not seen: the ranking of whole
 * readings, the curve of confidence (with a ranking learnt from the other half), and the least confidence worth saying.
 */
export function learnJudgement(reports: readonly LearntReport[], seed: number, say: Say): TrainedJudgement {
  const folds = Array.from({ length: FOLDS }, (_, fold): Fold => {
    const others = reports.filter((_, i) => i % FOLDS !== fold);
    const unseen = reports.filter((_, i) => i % FOLDS === fold);
    const sequences = trainSequences(others, [seed + fold], () => undefined);
    say(`fold ${fold + 1} of ${FOLDS}: sequences trained`);
    return { sequences, reports: unseen, examples: listRankExamples(makeJudge(sequences, NO_JUDGEMENT), unseen) };
  });
  const half = (parity: number) => folds.filter((_, fold) => fold % 2 === parity);
  const learn = (from: readonly Fold[]): TrainedRanker =>
    trainRanker(
      from.flatMap(({ examples }) => examples),
      { ...RANK_PLAN, seed },
    );
  const rankers = [learn(half(1)), learn(half(0))];
  const judge = (judgement: Pick<TrainedJudgement, "calibration" | "leastConfidence">) =>
    folds.map(({ sequences, reports: unseen }, fold) => ({
      model: makeJudge(sequences, { ...judgement, ranker: rankers[fold % 2] as TrainedRanker }),
      unseen,
    }));
  say("rankers of the halves trained");
  const first = fitCalibration(judge(NO_JUDGEMENT), { isSettled: false });
  const calibration = fitCalibration(judge({ calibration: first, leastConfidence: FIRST_FLOOR }), { isSettled: true });
  const leastConfidence = pickFloor(judge({ calibration, leastConfidence: 0 }), say);
  say(`calibration ${calibration.map((weight) => weight.toFixed(3)).join(" ")}, floor ${leastConfidence}`);
  return { ranker: learn(folds), calibration, leastConfidence };
}

/** A model and reports that it has not learnt from. */
export interface UnseenReports {
  readonly model: AttributionModel;
  readonly unseen: readonly LearntReport[];
}
