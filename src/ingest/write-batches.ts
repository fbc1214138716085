/** How much is written together at most. The first bound that is reached closes the batch. */
export interface BatchLimits {
  readonly items: number;
  readonly bytes: number;
  /** How long an item waits to be written at most. */
  readonly wait_ms: number;
}

/** Small enough to lose little and to hold little, large enough that a transaction's cost is shared. */
export const BATCH_LIMITS: BatchLimits = { items: 64, bytes: 4_000_000, wait_ms: 1000 };

/**
 * Gathers items and has them written together, one batch after the other. A fault of writing is thrown by the next
 * `add` or by `finish`; `onFault` tells it at once, for whoever waits for input meanwhile.
 */
export class BatchWriter<Item> {
  readonly #limits: BatchLimits;
  readonly #write: (items: readonly Item[]) => Promise<void>;
  readonly #onFault: () => void;
  #items: Item[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(limits: BatchLimits, write: (items: readonly Item[]) => Promise<void>, onFault: () => void) {
    this.#limits = limits;
    this.#write = write;
    this.#onFault = onFault;
  }

  /** Takes an item of about so many bytes; settles at once unless the batch is full, else when it is written. */
  async add(item: Item, bytes: number): Promise<void> {
    this.#items.push(item);
    this.#bytes += bytes;
    this.#timer ??= setTimeout(() => void this.#flush(), this.#limits.wait_ms);
    const full = this.#items.length >= this.#limits.items || this.#bytes >= this.#limits.bytes;
    if (full) await this.#flush();
    else await this.#writing;
  }

  /** Writes what is left. @throws what writing threw. */
  async finish(): Promise<void> {
    await this.#flush();
  }

  #flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const items = this.#items;
    this.#items = [];
    this.#bytes = 0;
    if (items.length > 0) this.#writing = this.#writing.then(() => this.#write(items));
    this.#writing.catch(this.#onFault);
    return this.#writing;
  }
}
