import { DOUBTFUL_STATES, STATE_WORDS } from "../lexicon/governments.js";
import type { Candidate } from "../record/field.js";
import type { Mention } from "../record/reading.js";
import type { SourceCore } from "./read-source.js";
import type { ReportNames } from "./report-names.js";
import { type ReportView, readStretch, spanOf } from "./report-view.js";
import { makeBody, nameGovernment } from "./resolve-body.js";
import { makeResolved, type Resolved } from "./resolve-source.js";
import type { Scene } from "./scene.js";

/** A country, capital or seat that speaks is the state's government; Brussels is the Union's unless Belgium is in it. */
export function resolveState(scene: Scene, core: SourceCore): Resolved | null {
  const { view, names } = scene;
  const run = names.runAt(core.head);
  if (!run || core.pastToken > run.pastToken + 1) return null;
  const words = readStretch(view, { firstToken: run.nameStart, pastToken: run.pastToken }).replace(/’/g, "'");
  const span = spanOf(view, core);
  if (words === "Brussels") return resolveBrussels(scene, core);
  const word = STATE_WORDS.get(words);
  if (!word || word.kind === "ministry" || word.kind === "adjective") return null;
  if (DOUBTFUL_STATES.has(words) && !scene.statesTold().codes.has(word.state.code)) return null;
  return makeResolved({
    mention: makeBody(nameGovernment(word.state)),
    span,
    basis: "implied",
    by: `government-by-${word.kind}`,
    confidence: word.kind === "capital" ? 0.8 : 0.85,
    state: word.state,
  });
}

/** What a report tells of states and the Union anywhere in it. */
export interface StatesTold {
  /** Codes of the states whose adjective, capital or seat stands in the report. */
  readonly codes: ReadonlySet<string>;
  readonly isBelgian: boolean;
  readonly isUnion: boolean;
}

/** Reads what a report tells of states anywhere in it. */
export function findStatesTold(view: ReportView, names: ReportNames): StatesTold {
  const codes = new Set<string>();
  for (const run of names.runs) {
    const word = STATE_WORDS.get(readStretch(view, run));
    if (word && word.kind !== "name") codes.add(word.state.code);
  }
  return {
    codes,
    isBelgian: /\bBelgi(?:um|an)\b/.test(view.text),
    isUnion: /\b(?:European (?:Union|Commission|Council|Parliament)|EU|E\.U\.)\b|\bthe bloc\b/.test(view.text),
  };
}

function resolveBrussels(scene: Scene, core: SourceCore): Resolved {
  const { isBelgian, isUnion } = scene.statesTold();
  const union = makeBody("European Union");
  const belgium = makeBody("Government of Belgium");
  const value = isBelgian && !isUnion ? belgium : union;
  const candidates: Candidate<Mention>[] =
    isBelgian === isUnion ? [{ value: value === union ? belgium : union, confidence: 0.4 }] : [];
  const state = value === belgium ? (STATE_WORDS.get("Belgium")?.state ?? null) : null;
  const parts = { mention: value, span: spanOf(scene.view, core), by: "brussels", candidates, state };
  return makeResolved({ ...parts, basis: "implied", confidence: candidates.length > 0 ? 0.55 : 0.75 });
}
