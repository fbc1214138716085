import { PORTFOLIOS } from "../lexicon/en/offices.js";
import { findPlaceByName } from "../lexicon/gazetteer.js";
import { STATE_WORDS } from "../lexicon/governments.js";
import { type ClassedName, classifyName } from "./classify-name.js";
import { findNameRuns } from "./find-names.js";
import { linkPeople, type People } from "./link-people.js";
import { type ReportView, readStretch, type Stretch } from "./report-view.js";

/** All names of a report: the runs by token, and the persons among them. */
export class ReportNames {
  readonly runs: readonly ClassedName[];
  readonly people: People;
  readonly #runAt: Int32Array;

  constructor(view: ReportView) {
    this.runs = findNameRuns(view).map((run) => classifyName(view, run));
    this.people = linkPeople(view, this.runs);
    this.#runAt = new Int32Array(view.tokens.length);
    this.runs.forEach((run, i) => {
      this.#runAt.fill(i + 1, run.firstToken, run.pastToken);
    });
  }

  /** The run that the token stands in, or null. */
  runAt(place: number): ClassedName | null {
    return this.runs[(this.#runAt[place] ?? 0) - 1] ?? null;
  }

  /** True when the tokens name a place that the gazetteer or the table of states has. */
  isPlaceWord(view: ReportView, firstToken: number, pastToken: number): boolean {
    const words = readStretch(view, { firstToken, pastToken });
    const state = STATE_WORDS.get(words);
    return state ? state.kind !== "seat" : findPlaceByName(words) !== null;
  }

  /** True for what a secretary or minister is of. */
  isPortfolio(view: ReportView, { firstToken, pastToken }: Stretch): boolean {
    for (let i = firstToken; i < pastToken; i++) if (!PORTFOLIOS.has(view.tokens[i]?.word ?? "")) return false;
    return true;
  }
}
