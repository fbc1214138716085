// The order of the extracting rooms, and nothing else: one report's bytes go in, all that is read from it comes out.
// Nothing here remembers another report, reads a clock, or touches a file or the network.
import { makeArticle } from "./article/make-article.js";
import { describeAttributions } from "./attribution/describe-attributions.js";
import { explainAttribution, findAttributions } from "./attribution/find-attributions.js";
import { findQuotationProblems } from "./attribution/find-quotation-problems.js";
import { readCircumstances } from "./circumstance/read-circumstances.js";
import type { Article, Version } from "./record/article.js";
import type { Attribution } from "./record/attribution.js";
import type { Extraction } from "./record/extraction.js";
import type { RawDocument } from "./record/raw-document.js";
import type { CircumstanceReading, Reading, SpeakerReading } from "./record/reading.js";
import { resolveSpeakers } from "./speaker/resolve-speakers.js";
import { findSentences } from "./syntax/find-sentences.js";

/** Whose spans to use: those the engine finds, or those that came with the document. */
export interface ExtractOptions {
  readonly attributions?: "found" | "given";
}

/**
 * Reads one report: bytes → article → syntax → attribution → speaker → circumstance → readings.
 * @throws OnrecordError with one of the `INPUT_…` codes when the document holds no report.
 */
export function extractDocument(doc: RawDocument, options: ExtractOptions = {}): Extraction {
  const article = makeArticle(doc);
  const sentences = findSentences(article);
  const attributions =
    options.attributions === "given"
      ? describeAttributions(article, sentences, doc.givenAttributions ?? [])
      : findAttributions(article, sentences);
  const speakers = resolveSpeakers(article, sentences, attributions);
  const circumstances = readCircumstances(article, sentences, attributions, speakers);
  return {
    article,
    attributions,
    readings: joinReadings(speakers, circumstances.readings),
    relations: circumstances.relations,
    problems: [...article.problems, ...findQuotationProblems(article), ...circumstances.problems],
  };
}

/**
 * Which version of which report the document is, without reading what is said in it.
 * @throws OnrecordError with one of the `INPUT_…` codes when the document holds no report.
 */
export function identifyDocument(doc: RawDocument): Version {
  return makeArticle(doc).version;
}

/**
 * What decided that there is this attribution in the article: one line each, worked out anew.
 * @throws OnrecordError MODEL_BAD when a trained model is missing or damaged.
 */
export function explainDecision(article: Article, attribution: Attribution): readonly string[] {
  return explainAttribution(article, findSentences(article), attribution);
}

function joinReadings(speakers: readonly SpeakerReading[], circumstances: readonly CircumstanceReading[]): Reading[] {
  return speakers.map((speaker, i) => {
    const circumstance = circumstances[i];
    if (circumstance?.attributionId !== speaker.attributionId)
      throw new RangeError(`the rooms disagree on attribution ${i}: ${speaker.attributionId}`);
    return { ...speaker, ...circumstance };
  });
}
