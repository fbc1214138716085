import type { Span } from "../base/span.js";
import type { SearchTerm } from "../record/store.js";

/** A word of a text, without accents and in lower case, as the full-text index sees it. */
interface FoldedWord extends Span {
  readonly folded: string;
}

/**
 * Where the terms occur in `words`: spans in UTF-16 units, in order, overlapping ones joined. A phrase is one span from
 * its first word to its last. Terms that occur elsewhere (in the speaker's name) have no span here.
 */
export function findMatches(words: string, terms: readonly SearchTerm[]): readonly Span[] {
  const text = foldWords(words);
  const spans: Span[] = [];
  for (const { words: sought, prefix } of terms) {
    const phrase = foldWords(sought).map(({ folded }) => folded);
    for (let i = 0; i + phrase.length <= text.length; i++) {
      const first = text[i];
      const last = text[i + phrase.length - 1];
      if (first && last && matchesAt({ text, phrase, prefix }, i)) spans.push({ start: first.start, end: last.end });
    }
  }
  return joinSpans(spans);
}

interface Sought {
  readonly text: readonly FoldedWord[];
  readonly phrase: readonly string[];
  readonly prefix: boolean;
}

function matchesAt({ text, phrase, prefix }: Sought, at: number): boolean {
  return phrase.every((word, i) => {
    const found = text[at + i]?.folded ?? "";
    return prefix && i === phrase.length - 1 ? found.startsWith(word) : found === word;
  });
}

function foldWords(text: string): readonly FoldedWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match[0].normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
  }));
}

function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = joined.at(-1);
    if (last && span.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
