import { CUE_VERBS } from "../lexicon/en/cues.js";
import type { Token } from "../record/sentence.js";
import type { ReportView } from "./report-view.js";

/** "Holt Tells Guest": headlines give capitals to verbs too. */
export function isHeadlineVerb(view: ReportView, place: number): boolean {
  const { word, lemma } = view.tokens[place] as Token;
  const isTitleCase = view.isTitleCase[view.index.sentenceOf[place] as number] === true;
  return (
    isTitleCase && word.endsWith("s") && CUE_VERBS.has(lemma.toLowerCase().replace(/s$/, "")) && word !== "Reports"
  );
}
