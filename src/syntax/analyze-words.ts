// The words of one sentence → tag, head, relation and entity class of each, by the trained model.

import type { TokenSpans } from "./find-tokens.js";
import { parseWords } from "./parse-words.js";
import { ParserState } from "./parser-state.js";
import { MAX_SENTENCE_TOKENS } from "./split-sentences.js";
import type { SyntaxModel } from "./syntax-model.js";
import { tagEntities } from "./tag-entities.js";
import { makeTagContext, tagWords } from "./tag-words.js";
import { PAD, WordForms } from "./word-forms.js";

/** Analyses one sentence after another in the same arrays; what it found is read before the next one. */
export class SentenceAnalyzer {
  private readonly context = makeTagContext(new WordForms());
  private readonly state = new ParserState();
  private readonly entities = new Int32Array(MAX_SENTENCE_TOKENS + 2 * PAD);

  constructor(private readonly model: SyntaxModel) {}

  /** Reads the words whose spans begin at index `first` of `spans`; at most `MAX_SENTENCE_TOKENS`. */
  analyze(words: readonly string[], spans: TokenSpans, first: number): void {
    this.context.words.fill(words, spans, first);
    tagWords(this.model, this.context);
    parseWords(this.model, { words: this.context.words, tags: this.context.tags, state: this.state });
    tagEntities(this.model, { words: this.context.words, tags: this.context.tags, entities: this.entities });
  }

  /** The Penn tag of word `i`. */
  tagAt(i: number): string {
    return this.model.tagNames[(this.context.tags[PAD + i] as number) - 1] ?? "NN";
  }

  /** The word that word `i` hangs on; -1 for the root. */
  headAt(i: number): number {
    const head = this.state.heads[PAD + i] as number;
    return head === this.state.root ? -1 : head - PAD;
  }

  /** The relation of word `i` to its head. */
  relationAt(i: number): string {
    if (this.headAt(i) < 0) return "root";
    return this.model.relationNames[(this.state.relations[PAD + i] as number) - 1] ?? "dep";
  }

  /** The entity class of word `i`; `O` when it has none. */
  entityAt(i: number): string {
    return this.model.entityNames[(this.entities[PAD + i] as number) - 1] ?? "O";
  }
}
