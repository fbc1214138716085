import type { Span } from "../../base/span.js";
import { readSpans, tidySpans } from "../../base/span.js";
import type { Article } from "../../record/article.js";
import type { Attribution, AttributionSpans } from "../../record/attribution.js";
import type { AttributionCase } from "./read-case.js";
import { readCase } from "./read-case.js";

/** Makes an article of a case's text: paragraphs are parted by a blank line. */
export function makeCaseArticle(text: string): Article {
  const blocks: { readonly kind: "paragraph"; readonly span: Span }[] = [];
  let start = 0;
  for (const part of text.split("\n\n")) {
    blocks.push({ kind: "paragraph", span: { start, end: start + part.length } });
    start += part.length + 2;
  }
  const report = { id: "rep_case", url: null, outlet: null, givenId: null };
  const version = { id: "ver_case", reportId: report.id, sha256: "" };
  const rest = { title: null, authors: [], publishedAt: null, modifiedAt: null, problems: [] };
  return { id: "art_case", report, version, extractor: "text/1", language: "en", text, blocks, ...rest };
}

/** How the spans of an attribution look in a message. */
function showSpans(text: string, { source, cue, content }: AttributionSpans): string {
  const tidy = (spans: readonly Span[]) => readSpans(text, tidySpans(text, spans));
  return `${tidy(source)} | ${tidy(cue)} | ${tidy(content)}`;
}

/**
 * Judges what was found in a case: null when every marked attribution was found with exact spans, nothing else was
 * (quotations within another's content aside), and its first one is described as told; else what differs, in words.
 */
export function judgeCase(one: AttributionCase, find: (article: Article) => readonly Attribution[]): string | null {
  const { text, attributions, tells } = readCase(one);
  const found = find(makeCaseArticle(text));
  const shown = found.filter(({ within }) => within === null).map((spans) => showSpans(text, spans));
  const wanted = attributions.map((spans) => showSpans(text, spans));
  const missed = wanted.filter((words) => !shown.includes(words));
  const stray = shown.filter((words) => !wanted.includes(words));
  if (missed.length > 0 || stray.length > 0) return `missed ${missed.join(" ; ")} — stray ${stray.join(" ; ")}`;
  const first = found.find((spans) => showSpans(text, spans) === wanted[0]);
  const wrong = Object.entries(tells).filter(([name, value]) => first && first[name as keyof Attribution] !== value);
  return wrong.length > 0 ? wrong.map(([name, value]) => `${name} is not ${value}`).join(", ") : null;
}
