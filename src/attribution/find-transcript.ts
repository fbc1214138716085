import type { Span } from "../base/span.js";
import type { Block } from "../record/article.js";
import type { FoundSpans } from "./article-view.js";

/** A speaker's label at the beginning of a paragraph: "Q:", "MAYOR ODILE:", "Odile Marchetti:". */
interface Label {
  readonly name: Span;
  readonly colon: Span;
}

const MAX_LABEL_UNITS = 60;
const CAPITALS = /^(?:Q|A|[\p{Lu}][\p{Lu}.'’-]+(?: [\p{Lu}][\p{Lu}.'’-]*){0,4}(?: \([^)]{1,30}\))?)$/u;
const NAMED = /^(?:Question|Answer|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3})$/u;

/**
 * Finds the turns of a transcript: paragraphs that begin with a speaker's label. Labels in capitals count on their own,
 * names only where the report has three labelled paragraphs or more (a single "Note:" is none). A turn goes on over
 * unlabelled paragraphs when the report is a transcript throughout.
 */
export function findTranscript(text: string, blocks: readonly Block[]): readonly FoundSpans[] {
  const labels = blocks.map((block) => (block.kind === "heading" ? null : findLabel(text, block.span)));
  const count = labels.filter((label) => label !== null).length;
  if (count === 0) return [];
  const found: FoundSpans[] = [];
  labels.forEach((label, i) => {
    const block = blocks[i];
    if (!label || !block || (count < 3 && !isSure(text, label))) return;
    const start = skipSpace(text, label.colon.end, block.span.end);
    if (start >= block.span.end) return;
    const content: Span[] = [{ start, end: block.span.end }];
    for (let next = i + 1; count >= 3 && next < blocks.length && !labels[next]; next++) {
      const more = blocks[next];
      if (more?.kind !== "paragraph" || next - i > 20 || !hasLabelAfter(labels, next)) break;
      content.push(more.span);
    }
    found.push({ rule: "transcript", source: [label.name], cue: [label.colon], content, sentence: -1 });
  });
  return found;
}

function hasLabelAfter(labels: readonly (Label | null)[], at: number): boolean {
  return labels.slice(at + 1, at + 4).some((label) => label !== null);
}

function isSure(text: string, label: Label): boolean {
  return CAPITALS.test(text.slice(label.name.start, label.name.end));
}

function findLabel(text: string, block: Span): Label | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + MAX_LABEL_UNITS));
  const colon = head.indexOf(":");
  if (colon < 1 || !/^\s/.test(head.slice(colon + 1))) return null;
  const name = head.slice(0, colon);
  if (!CAPITALS.test(name) && !NAMED.test(name)) return null;
  const end = block.start + colon;
  return { name: { start: block.start, end }, colon: { start: end, end: end + 1 } };
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at] ?? "")) at++;
  return at;
}
