import { tellCorrection, tellValue, tellWords } from "../query/tell-correction.js";
import type { ReadingCorrection } from "../record/reading-correction.js";
import type { ListedCorrection } from "../record/store.js";
import type { ListedReadingCorrection } from "../record/store-review.js";

/** Corrections in force on one attribution, as lists show them. */
export function listCorrectionRows(corrections: readonly ReadingCorrection[], attributionId: string) {
  return corrections.map((correction) => showCorrection({ correction, state: "in force", attributionId }));
}

/** A correction of an attribution as lists show it. */
export function showCorrection({ correction, state, attributionId }: ListedReadingCorrection) {
  const { id, act, change, before, by, at, reason, group, attribution } = correction;
  return {
    ...{ id, act, field: change?.field ?? null, says: tellCorrection(correction) },
    ...{ was: before === null ? null : tellValue(before), words: tellWords(correction) },
    ...{ by, at, reason, state, group, reportId: attribution?.reportId ?? null, attributionId },
  };
}

/** A correction of a speaker as lists show it. */
export function showSpeakerCorrection({ correction, isAttached, isUndone }: ListedCorrection) {
  const { id, act, value, before, speaker, other, by, at, reason, group = null } = correction;
  const state = isUndone ? "undone" : isAttached || act === "undo" ? "in force" : "unattached";
  const places = [...speaker, ...other];
  return {
    ...{ id, act, field: null, says: value === null || act === "split" ? act : `${act} ${value}`, was: before },
    ...{ words: [...new Set(places.map(({ words }) => words))].join(" | "), by, at, reason },
    ...{ state: state satisfies ListedReadingCorrection["state"] as ListedReadingCorrection["state"], group },
    ...{ reportId: places[0]?.reportId ?? null, attributionId: null },
  };
}
