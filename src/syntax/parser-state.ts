import { MAX_SENTENCE_TOKENS } from "./split-sentences.js";
import { PAD } from "./word-forms.js";

/** The transitions of the arc-hybrid system (Kuhlmann et al. 2011; dynamic oracle: Goldberg and Nivre 2013). */
export const SHIFT = 0;
/** The top of the stack hangs on the front of the buffer. */
export const LEFT = 1;
/** The top of the stack hangs on what lies under it. */
export const RIGHT = 2;
export const TRANSITIONS = 3;

const CAPACITY = MAX_SENTENCE_TOKENS + 2 * PAD;

/**
 * A half-built tree. Words stand at `PAD + i` as in WordForms; the root stands behind the last word; 0 means no word.
 * One instance is reset for each sentence.
 */
export class ParserState {
  /** Words of the sentence. */
  count = 0;
  /** Where the root stands: `PAD + count`. */
  root = PAD;
  /** Front of the buffer. */
  front = PAD;
  stackSize = 0;
  readonly stack = new Int32Array(CAPACITY);
  readonly heads = new Int32Array(CAPACITY);
  /** Relation numbers from 1; 0 while there is none. */
  readonly relations = new Int32Array(CAPACITY);
  readonly firstLeft = new Int32Array(CAPACITY);
  readonly secondLeft = new Int32Array(CAPACITY);
  readonly lastRight = new Int32Array(CAPACITY);
  readonly formerRight = new Int32Array(CAPACITY);
  readonly leftCount = new Int32Array(CAPACITY);
  readonly rightCount = new Int32Array(CAPACITY);
  /** Which relations hang on the left and right, one bit each (31 and more share bits). */
  readonly leftSet = new Int32Array(CAPACITY);
  readonly rightSet = new Int32Array(CAPACITY);

  reset(count: number): void {
    const end = PAD + count + PAD;
    this.count = count;
    this.root = PAD + count;
    this.front = PAD;
    this.stackSize = 0;
    for (const array of [
      this.heads,
      this.relations,
      this.firstLeft,
      this.secondLeft,
      this.lastRight,
      this.formerRight,
      this.leftCount,
      this.rightCount,
      this.leftSet,
      this.rightSet,
    ])
      array.fill(0, 0, end);
  }

  /** The word `depth` under the top of the stack; 0 when there is none. */
  stackAt(depth: number): number {
    return depth < this.stackSize ? (this.stack[this.stackSize - 1 - depth] as number) : 0;
  }

  isDone(): boolean {
    return this.front === this.root && this.stackSize === 0;
  }

  /** One bit a transition that is allowed here: exactly one word comes to hang on the root. */
  allowed(): number {
    if (this.front === this.root) return this.stackSize > 1 ? 1 << RIGHT : 1 << LEFT;
    if (this.stackSize === 0) return 1 << SHIFT;
    return this.stackSize === 1 ? (1 << SHIFT) | (1 << LEFT) : (1 << SHIFT) | (1 << LEFT) | (1 << RIGHT);
  }

  shift(): void {
    this.stack[this.stackSize++] = this.front++;
  }

  /** Takes the top off the stack and hangs it on the front of the buffer (LEFT) or on the word under it (RIGHT). */
  attach(transition: number, relation: number): void {
    const dependent = this.stackAt(0);
    const head = transition === LEFT ? this.front : this.stackAt(1);
    this.stackSize--;
    this.heads[dependent] = head;
    this.relations[dependent] = relation;
    if (transition === LEFT) {
      this.secondLeft[head] = this.firstLeft[head] as number;
      this.firstLeft[head] = dependent;
      this.leftCount[head] = (this.leftCount[head] as number) + 1;
      this.leftSet[head] = (this.leftSet[head] as number) | (1 << (relation & 31));
    } else {
      this.formerRight[head] = this.lastRight[head] as number;
      this.lastRight[head] = dependent;
      this.rightCount[head] = (this.rightCount[head] as number) + 1;
      this.rightSet[head] = (this.rightSet[head] as number) | (1 << (relation & 31));
    }
  }
}
