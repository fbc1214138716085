import type { Span } from "../base/span.js";
import type { ArticleView, FoundSpans } from "./article-view.js";

/**
 * Gives quotations that no cue took to the one who was speaking: after "…,” she said." the next quotation goes on, in the
 * same paragraph or as the whole of the next; a cue that ends in a colon takes the quotation after it.
 * "Quoted" words in the middle of a sentence (titles, nicknames, scare quotes) stay out.
 */
export function joinQuotations(view: ArticleView, found: readonly FoundSpans[]): readonly FoundSpans[] {
  const joined = found.map((one) => ({ ...one, content: [...one.content] }));
  const taken = markContents(view.text.length, found);
  const order = joined.filter(speaks).sort((one, other) => firstOf(one.cue) - firstOf(other.cue));
  let at = 0;
  for (const { pieces } of view.quotations) {
    const start = pieces[0]?.start ?? 0;
    if (taken[start] === 1) continue;
    while (at < order.length && firstOf(order[at]?.cue ?? []) < start) at++;
    const speaker = order[at - 1];
    if (!speaker || !standsAlone(view, pieces) || !goesOn(view, speaker, start)) continue;
    speaker.content.push(...pieces);
    for (const piece of pieces) taken.fill(1, piece.start, piece.end);
  }
  return joined;
}

const SPEAKING_RULES = new Set([
  "quotation-before",
  "quotation-after",
  "clause-before",
  "clause-after",
  "clause-around",
  "according-to",
]);

function speaks(found: FoundSpans): boolean {
  return SPEAKING_RULES.has(found.rule);
}

function firstOf(spans: readonly Span[]): number {
  return spans[0]?.start ?? 0;
}

function markContents(length: number, found: readonly FoundSpans[]): Uint8Array {
  const taken = new Uint8Array(length + 1);
  for (const { content } of found) for (const span of content) taken.fill(1, span.start, span.end);
  return taken;
}

/** True when the quotation makes whole sentences of its own: it opens after a stop or a paragraph's beginning. */
function standsAlone(view: ArticleView, pieces: readonly Span[]): boolean {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return false;
  const before = view.text.slice(Math.max(0, first.start - 3), first.start).trimEnd();
  const words = view.text.slice(first.start, last.end).split(/\s+/, 4).length;
  return (
    (before === "" || /[.!?”"'’:]$/.test(before)) &&
    words >= 3 &&
    /[.!?…,—-]["”'’»“]{0,3}$/.test(view.text.slice(last.end - 4, last.end))
  );
}

/** True when nothing but the end of the speaker's own sentence stands between, and the paragraph is the same or the next. */
function goesOn(view: ArticleView, speaker: FoundSpans, start: number): boolean {
  const ends = [...speaker.content, ...speaker.cue, ...speaker.source]
    .map((span) => span.end)
    .filter((end) => end <= start);
  const last = Math.max(...ends, 0);
  const between = view.text.slice(last, start);
  if (between.length > 200) return false;
  const sentence = view.sentences[speaker.sentence];
  if (!sentence) return false;
  const rest = view.text.slice(Math.max(last, sentence.end), start);
  return rest.trim() === "";
}
