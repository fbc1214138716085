// Article → its sentences: each with the exact spans of its tokens, their base forms, tags and places in the tree.
// A sentence never crosses a block. Quotation marks, apostrophes and dashes of every style are tokens like others.
// Not done here: what the words mean, who is quoted, where a quotation ends.
import type { Article } from "../record/article.js";
import type { Sentence, Token } from "../record/sentence.js";
import { findLemma } from "./find-lemma.js";
import { findTokens, type TokenSpans } from "./find-tokens.js";
import { guessTag } from "./guess-tag.js";
import { splitSentences } from "./split-sentences.js";

/**
 * Finds the sentences of an article's blocks, in order. Spans are UTF-16 units of `article.text`; every character of a
 * block that is not white space or a control stands in exactly one token. Time is linear in the length of the text.
 */
export function findSentences(article: Pick<Article, "text" | "blocks">): readonly Sentence[] {
  const sentences: Sentence[] = [];
  article.blocks.forEach((block, index) => {
    const spans = findTokens(article.text, block.span);
    let first = 0;
    for (const past of splitSentences(article.text, spans)) {
      sentences.push(makeSentence(article.text, spans, { first, past, block: index }));
      first = past;
    }
  });
  return sentences;
}

interface Stretch {
  readonly first: number;
  readonly past: number;
  readonly block: number;
}

function makeSentence(text: string, spans: TokenSpans, { first, past, block }: Stretch): Sentence {
  const tokens: Token[] = [];
  for (let i = first; i < past; i++) {
    const start = spans.starts[i] as number;
    const end = spans.ends[i] as number;
    const word = text.slice(start, end);
    const tag = guessTag(word, i === first);
    tokens.push({ start, end, word, lemma: findLemma(word.toLowerCase(), tag), tag, head: -1, relation: "root" });
  }
  return { start: spans.starts[first] as number, end: spans.ends[past - 1] as number, tokens, block };
}
