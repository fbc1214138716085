import type { Span } from "../base/span.js";
import { NO_SPEAKER_LABELS } from "../lexicon/en/cues.js";
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
 * names only where the report has three labelled paragraphs or more and somebody speaks twice ("Shape:", "Weight:" and
 * "Note:" are no speakers). A turn goes on over
 * unlabelled paragraphs when the report is a transcript throughout. A headline of the form "Mayor: …" is one as well.
 */
export function findTranscript(text: string, blocks: readonly Block[]): readonly FoundSpans[] {
  const labels = blocks.map((block) => findLabel(text, block.span));
  const names = labels.slice(1).flatMap((label) => (label ? [text.slice(label.name.start, label.name.end)] : []));
  const count = names.length;
  const isTalk =
    count >= 3 && (new Set(names).size < names.length || labels.some((label) => label && isSure(text, label)));
  const found: FoundSpans[] = [];
  labels.forEach((label, i) => {
    const block = blocks[i];
    if (!label || !block) return;
    const headline = i === 0 || block.kind === "heading";
    if (!headline && !isTalk && !isSure(text, label)) return;
    const content = [{ start: skipSpace(text, label.colon.end, block.span.end), end: block.span.end }];
    if (!hasWords(text, content[0])) return;
    if (!headline && isTalk) content.push(...findTurnRest(text, blocks, labels, i));
    const rule = headline ? "headline" : "transcript";
    found.push({ rule, source: [label.name], cue: [label.colon], content, sentence: -1 });
  });
  return found;
}

/** A turn says something: four words, one of them in small letters ("Lorne: 1,204" does not). */
function hasWords(text: string, span: Span | undefined): boolean {
  const words = span ? text.slice(span.start, Math.min(span.end, span.start + 400)).split(/\s+/) : [];
  return words.length >= 4 && words.some((word) => /^\p{Ll}/u.test(word));
}

/** Unlabelled paragraphs that a turn goes on over: only where another label follows soon. */
function findTurnRest(text: string, blocks: readonly Block[], labels: readonly (Label | null)[], at: number): Span[] {
  const rest: Span[] = [];
  for (let next = at + 1; next < blocks.length && next - at <= 20 && !labels[next]; next++) {
    const more = blocks[next];
    if (more?.kind !== "paragraph" || /^[([]/.test(text.slice(more.span.start, more.span.start + 1))) break;
    if (!hasLabelAfter(labels, next)) break;
    rest.push(more.span);
  }
  return rest;
}

function hasLabelAfter(labels: readonly (Label | null)[], at: number): boolean {
  return labels.slice(at + 1, at + 4).some((label) => label !== null);
}

function isSure(text: string, label: Label): boolean {
  return CAPITALS.test(text.slice(label.name.start, label.name.end));
}

function findLabel(text: string, block: Span): Label | null {
  // Some print every turn in quotation marks: "MAYOR: We go on."
  const from = block.start + (/["“]/.test(text[block.start] ?? "") ? 1 : 0);
  const head = text.slice(from, Math.min(block.end, from + MAX_LABEL_UNITS));
  const colon = head.indexOf(":");
  if (colon < 1 || !/^\s/.test(head.slice(colon + 1))) return null;
  const name = head.slice(0, colon);
  if ((!CAPITALS.test(name) && !NAMED.test(name)) || NO_SPEAKER_LABELS.has(name.toLowerCase())) return null;
  const end = from + colon;
  return { name: { start: from, end }, colon: { start: end, end: end + 1 } };
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at] ?? "")) at++;
  return at;
}
