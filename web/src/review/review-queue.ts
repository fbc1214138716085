import { fetchJson } from "../api/fetch-json.js";
import type { CorrectionRow, ReviewAnswer, ReviewCard } from "../api/review-answers.js";
import { changeParams, writeAddress } from "../routing/address.js";
import type { Draft } from "./drafts.js";

/** What the queue is asked for at once, and how many cards before its end it is asked for more. */
const CARDS_AT_ONCE = "10";
const CARDS_AHEAD = 5;

/** Something that was done here, and what takes it back. */
export interface Done {
  readonly at: number;
  /** Corrections that were made; empty for a card that was skipped. */
  readonly made: readonly CorrectionRow[];
  /** What had been typed, to be there again. */
  readonly draft: Draft;
  /** The attribution that was added by it. */
  readonly added: string | null;
}

/** A queue as it is shown: the cards that came, which of them is looked at, and what was done. */
export interface QueueState {
  readonly cards: readonly ReviewCard[];
  readonly at: number;
  readonly isWhole: boolean;
  readonly error: unknown;
  readonly done: readonly Done[];
}

const EMPTY: QueueState = { cards: [], at: 0, isWhole: false, error: null, done: [] };

/**
 * One queue, asked for page by page ahead of the one who judges, so that the next card is there at once. It lives as long
 * as the page of the browser: whoever opens an older card comes back to the same place.
 */
export class ReviewQueue {
  readonly #params: URLSearchParams;
  readonly #listeners = new Set<() => void>();
  #state = EMPTY;
  #next: string | null = null;
  #reading = false;
  #round = 0;

  constructor(params: URLSearchParams) {
    this.#params = params;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): QueueState => this.#state;

  /** Asks for more cards where few are left. */
  readonly fill = (): void => {
    const { cards, at, isWhole, error } = this.#state;
    if (this.#reading || isWhole || error !== null || cards.length - at > CARDS_AHEAD) return;
    void this.#readPage();
  };

  /** Tries again after a fault. */
  readonly retry = (): void => {
    this.#put({ error: null });
    this.fill();
  };

  /** Begins anew: what was skipped comes again, what was judged does not. */
  readonly restart = (): void => {
    this.#next = null;
    this.#reading = false;
    this.#round++;
    this.#state = EMPTY;
    this.fill();
  };

  /** Goes on to the next card, and remembers what was done with this one. */
  readonly goOn = (done: Omit<Done, "at" | "added">): void => {
    const { at } = this.#state;
    this.#put({ at: at + 1, done: [...this.#state.done, { ...done, at, added: null }] });
    this.fill();
  };

  /** What was done last; null where nothing was. */
  get last(): Done | null {
    return this.#state.done.at(-1) ?? null;
  }

  /** Goes back to the card that something was done with last. */
  readonly goBack = (): void => {
    const { last } = this;
    if (!last) return;
    const cards = this.#state.cards.filter(({ attribution }) => attribution.id !== last.added);
    this.#put({ cards, at: last.at, done: this.#state.done.slice(0, -1) });
  };

  /** Shows cards as they stand now. */
  readonly update = (cards: readonly ReviewCard[]): void => {
    const now = new Map(cards.map((card) => [card.attribution.id, card]));
    this.#put({ cards: this.#state.cards.map((card) => now.get(card.attribution.id) ?? card) });
  };

  /** Puts a card that was added before the one that is looked at, to be looked at first. */
  readonly insert = (card: ReviewCard, done: Omit<Done, "at" | "added">): void => {
    const { cards, at } = this.#state;
    const added = card.attribution.id;
    const others = cards.slice(at).filter(({ attribution }) => attribution.id !== added);
    this.#put({ cards: [...cards.slice(0, at), card, ...others], done: [...this.#state.done, { ...done, at, added }] });
  };

  async #readPage(): Promise<void> {
    this.#reading = true;
    const round = this.#round;
    const params = changeParams(this.#params, { limit: CARDS_AT_ONCE, cursor: this.#next });
    try {
      const { cards, next } = await fetchJson<ReviewAnswer>(writeAddress("/api/review", params));
      if (round !== this.#round) return;
      const held = new Set(this.#state.cards.map(({ attribution }) => attribution.id));
      this.#next = next;
      this.#reading = false;
      const added = cards.filter(({ attribution }) => !held.has(attribution.id));
      this.#put({ cards: [...this.#state.cards, ...added], isWhole: next === null });
      this.fill();
    } catch (error) {
      if (round !== this.#round) return;
      this.#reading = false;
      this.#put({ error });
    }
  }

  #put(changed: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...changed };
    for (const listener of this.#listeners) listener();
  }
}

const queues = new Map<string, ReviewQueue>();

/** The queue of these parameters; always the same one. */
export function openQueue(params: URLSearchParams): ReviewQueue {
  const key = params.toString();
  const held = queues.get(key) ?? new ReviewQueue(params);
  queues.set(key, held);
  return held;
}
