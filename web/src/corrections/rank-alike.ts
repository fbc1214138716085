import type { ReportAnswer } from "../api/answers.js";

/** An attribution with its words, and how many of the words sought it has. */
export interface AlikeAttribution {
  readonly id: string;
  readonly words: string;
  readonly source: string;
  /** Of all words of both, how many are in both; 0 to 1. */
  readonly share: number;
}

const MOST = 5;

/** The attributions of a report whose words are most like some, best first, five at most; those least unlike where none is alike. */
export function rankAlike({ article, attributions }: ReportAnswer, sought: string): readonly AlikeAttribution[] {
  const wanted = listWords(sought);
  const read = (pieces: readonly { readonly start: number; readonly end: number }[]) =>
    pieces.map(({ start, end }) => article.text.slice(start, end)).join(" … ");
  return attributions
    .map(({ attribution: { id, source, content } }) => {
      const words = read(content);
      return { id, words, source: read(source), share: findShare(wanted, listWords(words)) };
    })
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST);
}

function listWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function findShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}
