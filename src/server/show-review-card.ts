import { coverSpans, type Span } from "../base/span.js";
import type { ReviewCard } from "../query/get-review-card.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import { listCorrectionRows } from "./show-correction.js";

/** Characters of a neighbouring paragraph that are shown. */
const MOST_BESIDE = 600;
/** Characters of a passage at most. */
const MOST_CHARACTERS = 12_000;
/** Characters on either side where whole texts are not given out. */
const NARROW = 100;

/** A card as it is answered: with whole paragraphs around it where whole texts may be given out, else with few words. */
export function showReviewCard(card: ReviewCard, isFullText: boolean) {
  const { attribution, reading, isRejected, original, machineReading, speaker, statementId, corrections, view } = card;
  const { article } = view.entry.extraction;
  const { title, publishedAt, version, report, text } = article;
  const { start, end } = findPassage(article, [attribution, original], isFullText);
  return {
    ...{ attribution, reading, isRejected, speaker, statementId },
    machine: { attribution: original, reading: machineReading },
    report: { id: report.id, versionId: version.id, outlet: report.outlet, title, url: report.url, publishedAt },
    passage: { text: text.slice(start, end), start, isCut: start > 0 || end < text.length },
    corrections: listCorrectionRows(corrections, attribution.id),
  };
}

function findPassage({ text, blocks }: Article, attributions: readonly Attribution[], isFullText: boolean): Span {
  const all = attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  const told = coverSpans(all) ?? { start: 0, end: 0 };
  const narrow = { start: Math.max(0, told.start - NARROW), end: Math.min(text.length, told.end + NARROW) };
  if (!isFullText || told.end - told.start > MOST_CHARACTERS) return narrow;
  const first = blocks.findIndex(({ span }) => span.end > told.start);
  const last = blocks.findLastIndex(({ span }) => span.start < told.end);
  const [opening, closing] = [blocks[first]?.span, blocks[last]?.span];
  const [before, after] = [blocks[first - 1]?.span, blocks[last + 1]?.span];
  const start = Math.min(narrow.start, opening?.start ?? narrow.start);
  const end = Math.max(narrow.end, closing?.end ?? narrow.end);
  if (end - start > MOST_CHARACTERS) return narrow;
  return {
    start: before ? Math.min(start, Math.max(before.start, before.end - MOST_BESIDE)) : start,
    end: after ? Math.max(end, Math.min(after.end, after.start + MOST_BESIDE)) : end,
  };
}
