// Article → its sentences: each with the exact spans of its tokens, their base forms, tags and places in the tree.
// A sentence never crosses a block. Quotation marks, apostrophes and dashes of every style are tokens like others.
// Not done here: what the words mean, who is quoted, where a quotation ends.
import type { Article } from "../record/article.js";
import type { Sentence, Token } from "../record/sentence.js";
import { SentenceAnalyzer } from "./analyze-words.js";
import { findLemma } from "./find-lemma.js";
import { findTokens, type TokenSpans } from "./find-tokens.js";
import { splitSentences } from "./split-sentences.js";
import { getSyntaxModel } from "./syntax-model.js";

/**
 * Finds the sentences of an article's blocks, in order. Spans are UTF-16 units of `article.text`; every character of a
 * block that is not white space or a control stands in exactly one token. Time is linear in the length of the text.
 * `analyzer` has the trained model in use when not given; training gives others.
 * @throws OnrecordError MODEL_BAD when the trained model is missing or damaged.
 */
export function findSentences(
  article: Pick<Article, "text" | "blocks">,
  analyzer: SentenceAnalyzer = getAnalyzer(),
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  article.blocks.forEach((block, index) => {
    const spans = findTokens(article.text, block.span);
    let first = 0;
    for (const past of splitSentences(article.text, spans)) {
      sentences.push(makeSentence(analyzer, { text: article.text, spans, first, past, block: index }));
      first = past;
    }
  });
  return sentences;
}

let kept: SentenceAnalyzer | null = null;

function getAnalyzer(): SentenceAnalyzer {
  kept ??= new SentenceAnalyzer(getSyntaxModel());
  return kept;
}

interface Stretch {
  readonly text: string;
  readonly spans: TokenSpans;
  readonly first: number;
  readonly past: number;
  readonly block: number;
}

function makeSentence(analyzer: SentenceAnalyzer, { text, spans, first, past, block }: Stretch): Sentence {
  const { starts, ends } = spans;
  const words: string[] = [];
  for (let i = first; i < past; i++) words.push(text.slice(starts[i], ends[i]));
  analyzer.analyze(words, spans, first);
  const tokens = words.map((word, i): Token => {
    const tag = analyzer.tagAt(i);
    return {
      start: starts[first + i] as number,
      end: ends[first + i] as number,
      word,
      lemma: findLemma(word.toLowerCase(), tag),
      tag,
      head: analyzer.headAt(i),
      relation: analyzer.relationAt(i),
      entity: analyzer.entityAt(i),
    };
  });
  return { start: starts[first] as number, end: ends[past - 1] as number, tokens, block };
}
