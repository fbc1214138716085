import { type LinearTable, pickBest } from "../../model/linear-table.js";
import {
  fillRelationFeatures,
  fillTransitionFeatures,
  MAX_PARSE_FEATURES,
  type ParseContext,
} from "../../syntax/parse-features.js";
import { pickAllowed } from "../../syntax/parse-words.js";
import { LEFT, ParserState, RIGHT, SHIFT, TRANSITIONS } from "../../syntax/parser-state.js";
import { MAX_SENTENCE_TOKENS } from "../../syntax/split-sentences.js";
import { PAD, WordForms } from "../../syntax/word-forms.js";
import { AdaptiveWeights } from "./adaptive-weights.js";
import type { TreebankSentence } from "./read-treebank.js";
import { makeRandom, shuffle } from "./shuffle.js";

const TRANSITION_ROWS = 1 << 21;
const RELATION_ROWS = 1 << 16;
/** How often the parser follows its own wrong turn in training, to learn the way back. */
const EXPLORE_SHARE = 0.9;

const DROP_SHARE = 0.2;

/** A sentence with the tags that the tagger gave it (numbers from 1). */
export interface TaggedSentence {
  readonly sentence: TreebankSentence;
  readonly tags: readonly number[];
}

/** The parts of the model that parsing reads. */
export interface ParserTables {
  readonly transitions: LinearTable;
  readonly relations: LinearTable;
}

/** Trains the parser; `numbers` gives each relation's number from 1. The same input gives the same tables. */
export function trainParser(
  sentences: readonly TaggedSentence[],
  numbers: ReadonlyMap<string, number>,
  { epochs, seed }: { readonly epochs: number; readonly seed: number },
): ParserTables {
  const trainer = new ParserTrainer(numbers, seed);
  const random = makeRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const one of shuffle(sentences, random)) trainer.learn(one, epoch);
  }
  return trainer.finish();
}

class ParserTrainer {
  private readonly transitions = new AdaptiveWeights(TRANSITION_ROWS, TRANSITIONS);
  private readonly relations: AdaptiveWeights;
  private readonly context: ParseContext;
  private readonly features = new Int32Array(MAX_PARSE_FEATURES);
  private readonly scores = new Float64Array(64);
  private readonly goldHeads = new Int32Array(MAX_SENTENCE_TOKENS + 2 * PAD);
  private readonly goldRelations = new Int32Array(MAX_SENTENCE_TOKENS + 2 * PAD);
  private readonly random: () => number;

  constructor(
    private readonly numbers: ReadonlyMap<string, number>,
    seed: number,
  ) {
    this.relations = new AdaptiveWeights(RELATION_ROWS, numbers.size);
    this.random = makeRandom(seed + 1);
    const tags = new Int32Array(MAX_SENTENCE_TOKENS + 2 * PAD);
    this.context = { words: new WordForms(), tags, state: new ParserState() };
  }

  finish(): ParserTables {
    return { transitions: this.transitions.quantize(), relations: this.relations.quantize() };
  }

  learn({ sentence, tags }: TaggedSentence, epoch: number): void {
    const { words, state } = this.context;
    words.fill(sentence.words, sentence.spans, 0);
    state.reset(words.count);
    this.context.tags.fill(0, PAD, PAD + words.count + PAD);
    sentence.tokens.forEach((token, i) => {
      this.context.tags[PAD + i] = tags[i] ?? 0;
      this.goldHeads[PAD + i] = token.head < 0 ? state.root : PAD + token.head;
      this.goldRelations[PAD + i] = this.numbers.get(token.relation) ?? 1;
    });
    while (!state.isDone()) this.step(epoch);
  }

  private step(epoch: number): void {
    const { state } = this.context;
    const allowed = state.allowed();
    let taken = 31 - Math.clz32(allowed);
    if ((allowed & (allowed - 1)) !== 0) {
      const count = this.dropFeatures(fillTransitionFeatures(this.context, this.features));
      this.transitions.score(this.features, count, this.scores);
      const guess = pickAllowed(this.scores, allowed);
      const right = this.findRight(allowed);
      const isRight = (right & (1 << guess)) !== 0;
      this.transitions.learn(this.features, count, this.scores, (label) => (right & (1 << label)) !== 0);
      taken = isRight || (epoch > 0 && this.random() < EXPLORE_SHARE) ? guess : pickAllowed(this.scores, right);
    }
    if (taken === SHIFT) state.shift();
    else state.attach(taken, this.learnRelation(taken));
  }

  /** Leaves a share of the features out at random, so that the rare ones are not learnt by heart. */
  private dropFeatures(count: number): number {
    let kept = 0;
    for (let f = 0; f < count; f++) {
      if (this.random() >= DROP_SHARE) this.features[kept++] = this.features[f] as number;
    }
    return kept;
  }

  /** Learns from the arc when it is right; returns the relation to go on with. */
  private learnRelation(transition: number): number {
    const { state } = this.context;
    const dependent = state.stackAt(0);
    const head = transition === LEFT ? state.front : state.stackAt(1);
    const count = this.dropFeatures(fillRelationFeatures(this.context, transition, this.features));
    this.relations.score(this.features, count, this.scores);
    const guess = pickBest(this.scores, this.numbers.size);
    const right = (this.goldRelations[dependent] as number) - 1;
    if (this.goldHeads[dependent] === head)
      this.relations.learn(this.features, count, this.scores, (label) => label === right);
    return guess + 1;
  }

  /** The transitions that lose the fewest arcs of the reference among those allowed, one bit each. */
  private findRight(allowed: number): number {
    let least = Number.POSITIVE_INFINITY;
    let right = 0;
    for (let transition = 0; transition < TRANSITIONS; transition++) {
      if ((allowed & (1 << transition)) === 0) continue;
      const cost = this.countLost(transition);
      if (cost < least) {
        least = cost;
        right = 0;
      }
      if (cost === least) right |= 1 << transition;
    }
    return right;
  }

  /** How many arcs of the reference can no longer be made after `transition`. */
  private countLost(transition: number): number {
    const { state } = this.context;
    const front = state.front;
    let lost = 0;
    if (transition === SHIFT) {
      for (let depth = 0; depth < state.stackSize; depth++) {
        const word = state.stackAt(depth);
        if (this.goldHeads[word] === front) lost++;
        if (depth > 0 && this.goldHeads[front] === word) lost++;
      }
      return lost;
    }
    const top = state.stackAt(0);
    const head = this.goldHeads[top] as number;
    for (let word = front; word < state.root; word++) if (this.goldHeads[word] === top) lost++;
    if (transition === LEFT && (head === state.stackAt(1) || head > front)) lost++;
    if (transition === RIGHT && head >= front) lost++;
    return lost;
  }
}
