// Article and its sentences → the attributions in it: source, cue and content spans, found by rules over the words, their
// tags and tree, and the state of the quotation marks; then described (class, manner, mode, polarity, within).
// A passage is claimed by the surest rule; what stands within another's content is an attribution of its own.
// Not done here: who the source is, and when, where and on what occasion the words were said.
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { Sentence } from "../record/sentence.js";
import { type ArticleView, type FoundSpans, viewArticle } from "./article-view.js";
import { chooseFound } from "./choose-found.js";
import { type DraftAttribution, describeDrafts } from "./describe-attributions.js";
import { findAccordingTo } from "./find-according-to.js";
import { findAdverbAttributions } from "./find-adverb-attributions.js";
import { findNounAttributions } from "./find-noun-attributions.js";
import { findTranscript } from "./find-transcript.js";
import { findVerbAttributions } from "./find-verb-attributions.js";
import { joinQuotations } from "./join-quotations.js";
import { RULE_CONFIDENCE } from "./rule-confidence.js";
import { tidyFound } from "./tidy-found.js";

/** Finds and describes the attributions of an article, in the order in which they begin. Time is near linear. */
export function findAttributions(article: Article, sentences: readonly Sentence[]): readonly Attribution[] {
  return describeDrafts(article, sentences, findDrafts(article, sentences));
}

/** The spans that the rules find, with the rule that found each and how sure it is. */
export function findDrafts(article: Article, sentences: readonly Sentence[]): readonly DraftAttribution[] {
  const view = viewArticle(article, sentences);
  const transcript = findTranscript(article.text, article.blocks);
  const found = sentences.flatMap((_, sentence) => findInSentence(view, sentence));
  const tidy = [...transcript, ...found].flatMap((one) => tidyFound(view, one) ?? []);
  const chosen = chooseFound(view, joinQuotations(view, tidy));
  return chosen.map(({ rule, source, cue, content }) => ({
    source,
    cue,
    content,
    by: rule,
    confidence: RULE_CONFIDENCE[rule] ?? 0.3,
  }));
}

function findInSentence(view: ArticleView, sentence: number): readonly FoundSpans[] {
  return [
    ...findAccordingTo(view, sentence),
    ...findVerbAttributions(view, sentence),
    ...findNounAttributions(view, sentence),
    ...findAdverbAttributions(view, sentence),
  ];
}
