import { SentenceAnalyzer } from "../../syntax/analyze-words.js";
import { findLemma } from "../../syntax/find-lemma.js";
import type { SyntaxModel } from "../../syntax/syntax-model.js";
import type { TreebankSentence } from "./read-treebank.js";

/** How far a model agrees with the reference on given tokens, in percent; `uas` and `las` leave punctuation out. */
export interface SyntaxAgreement {
  readonly tokens: number;
  readonly tags: number;
  readonly lemmas: number;
  readonly uas: number;
  readonly las: number;
  readonly uasWithPunctuation: number;
  readonly lasWithPunctuation: number;
  /** F1 of each word's class, all classes but `O` together. */
  readonly entities: number;
  /** F1 of the labelled arcs of each relation, the commonest first. */
  readonly relations: Readonly<Record<string, number>>;
}

class Count {
  right = 0;
  ours = 0;
  theirs = 0;

  f1(): number {
    return Math.round((20000 * this.right) / Math.max(1, this.ours + this.theirs)) / 100;
  }
}

/** Analyses the reference's own tokens and counts where the answers are the same. */
export function compareSyntax(model: SyntaxModel, sentences: readonly TreebankSentence[]): SyntaxAgreement {
  const tally = new Tally();
  const analyzer = new SentenceAnalyzer(model);
  for (const { words, spans, tokens } of sentences) {
    analyzer.analyze(words, spans, 0);
    tokens.forEach((token, i) => {
      const tag = analyzer.tagAt(i);
      tally.addWord(tag === token.tag, findLemma(token.word.toLowerCase(), tag) === token.lemma.toLowerCase());
      tally.addArc(token.relation, analyzer.relationAt(i), analyzer.headAt(i) === token.head);
      tally.addEntity(token.entity, analyzer.entityAt(i));
    });
  }
  return tally.finish();
}

class Tally {
  private tokens = 0;
  private tags = 0;
  private lemmas = 0;
  private heads = 0;
  private arcs = 0;
  private plainTokens = 0;
  private plainHeads = 0;
  private plainArcs = 0;
  private readonly entities = new Count();
  private readonly relations = new Map<string, Count>();

  addWord(sameTag: boolean, sameLemma: boolean): void {
    this.tokens++;
    if (sameTag) this.tags++;
    if (sameLemma) this.lemmas++;
  }

  addArc(theirs: string, ours: string, sameHead: boolean): void {
    const same = sameHead && ours === theirs;
    if (sameHead) this.heads++;
    if (same) this.arcs++;
    this.countOf(theirs).theirs++;
    this.countOf(ours).ours++;
    if (same) this.countOf(ours).right++;
    if (theirs === "punct") return;
    this.plainTokens++;
    if (sameHead) this.plainHeads++;
    if (same) this.plainArcs++;
  }

  addEntity(theirs: string, ours: string): void {
    if (theirs !== "O") this.entities.theirs++;
    if (ours !== "O") this.entities.ours++;
    if (ours !== "O" && ours === theirs) this.entities.right++;
  }

  finish(): SyntaxAgreement {
    const relations = [...this.relations].sort(([, one], [, other]) => other.theirs - one.theirs);
    return {
      tokens: this.tokens,
      tags: percent(this.tags, this.tokens),
      lemmas: percent(this.lemmas, this.tokens),
      uas: percent(this.plainHeads, this.plainTokens),
      las: percent(this.plainArcs, this.plainTokens),
      uasWithPunctuation: percent(this.heads, this.tokens),
      lasWithPunctuation: percent(this.arcs, this.tokens),
      entities: this.entities.f1(),
      relations: Object.fromEntries(relations.map(([relation, count]) => [relation, count.f1()])),
    };
  }

  private countOf(relation: string): Count {
    const count = this.relations.get(relation) ?? new Count();
    this.relations.set(relation, count);
    return count;
  }
}

function percent(part: number, whole: number): number {
  return Math.round((10000 * part) / Math.max(1, whole)) / 100;
}
