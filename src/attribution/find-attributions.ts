// Article and its sentences → the attributions in it: source, cue and content spans. Rules over the words, their tags and
// tree, and the state of the quotation marks propose; the trained engine hears them and judges; what stands within
// another's content, and a few plain patterns, are the rules' alone. Then all are described (class, manner, mode …).
// Not done here: who the source is, and when, where and on what occasion the words were said.
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { Sentence } from "../record/sentence.js";
import { type ArticleView, type FoundSpans, viewArticle } from "./article-view.js";
import { chooseFound } from "./choose-found.js";
import { cleanDrafts } from "./clean-drafts.js";
import { combineDrafts } from "./combine-drafts.js";
import { type DraftAttribution, describeDrafts } from "./describe-attributions.js";
import { explainDecision } from "./engine/explain-attribution.js";
import { findEngineDrafts } from "./engine/find-engine-drafts.js";
import { findAccordingTo } from "./find-according-to.js";
import { findAdverbAttributions } from "./find-adverb-attributions.js";
import { findNounAttributions } from "./find-noun-attributions.js";
import { findTranscript } from "./find-transcript.js";
import { findVerbAttributions } from "./find-verb-attributions.js";
import { joinQuotations } from "./join-quotations.js";
import { RULE_CONFIDENCE } from "./rule-confidence.js";
import { tidyFound } from "./tidy-found.js";

/**
 * Finds and describes the attributions of an article, in the order in which they begin. Time is near linear.
 * @throws OnrecordError MODEL_BAD when the engine's model is missing or damaged.
 */
export function findAttributions(article: Article, sentences: readonly Sentence[]): readonly Attribution[] {
  const rules = findDrafts(article, sentences);
  const engine = findEngineDrafts(article, sentences, rules);
  return describeDrafts(article, sentences, cleanDrafts(article, combineDrafts(article.text, engine, rules)));
}

/**
 * What decided that this is an attribution, one line each: pattern or model, then the model's strongest features.
 * @throws OnrecordError MODEL_BAD when the engine's model is missing or damaged.
 */
export function explainAttribution(
  article: Article,
  sentences: readonly Sentence[],
  attribution: Attribution,
): readonly string[] {
  return explainDecision({ article, sentences, hints: findDrafts(article, sentences), attribution });
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
