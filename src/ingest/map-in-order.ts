/**
 * Maps what `source` gives with `run`, at most `ahead` at a time, and yields the results in the order of the source.
 * A result is yielded as soon as those before it are, even while the source has nothing more to give yet: whoever
 * writes one line and waits for its answer gets it. The source is asked for more only when there is room
 * (backpressure). Once `signal` is aborted the source is asked for nothing more; what is under way is finished.
 * @throws what the source or `run` throws, when its turn comes.
 */
export async function* mapInOrder<In, Out>(
  source: AsyncIterable<In>,
  run: (item: In) => Promise<Out>,
  { ahead, signal }: { readonly ahead: number; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<Out> {
  const line = new Line(source[Symbol.asyncIterator](), run);
  const onAbort = () => line.end();
  signal?.addEventListener("abort", onAbort);
  if (signal?.aborted) line.end();
  try {
    while (!line.isFinished()) {
      line.askUpTo(ahead);
      const settle = line.takeSettled();
      if (settle) yield settle();
      else await line.change();
    }
  } finally {
    signal?.removeEventListener("abort", onAbort);
    await line.leave();
  }
}

/** An item under way; `settle` gives its result or throws its error, once there is one. */
interface UnderWay<Out> {
  settle: (() => Out) | null;
}

/**
 * The items under way, in the order of the source. It wakes its reader by hand rather than by racing promises: every
 * race would hang another reaction on the promise that settles last, and memory would follow the number of items.
 */
class Line<In, Out> {
  readonly #source: AsyncIterator<In>;
  readonly #run: (item: In) => Promise<Out>;
  readonly #items: UnderWay<Out>[] = [];
  #open = true;
  #asking = false;
  #wake = () => {};

  constructor(source: AsyncIterator<In>, run: (item: In) => Promise<Out>) {
    this.#source = source;
    this.#run = run;
  }

  /** True when the source has ended and every result was taken. */
  isFinished(): boolean {
    return !this.#open && this.#items.length === 0;
  }

  /** Asks the source for one more item unless `ahead` are under way, it is being asked already, or it has ended. */
  askUpTo(ahead: number): void {
    if (this.#open && !this.#asking && this.#items.length < ahead) void this.#ask();
  }

  /** Takes the first item from the line if it has its result. */
  takeSettled(): (() => Out) | null {
    const settle = this.#items[0]?.settle ?? null;
    if (settle) this.#items.shift();
    return settle;
  }

  /** Settles when an item came, got its result, or the source ended. */
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** Takes nothing more from the source; an item that it is just being asked for is left out. */
  end(): void {
    this.#open = false;
    this.#wake();
  }

  /** Closes the source. Not awaited while it is silent (a terminal, a pipe): it would keep us waiting with it. */
  async leave(): Promise<void> {
    const left = this.#source.return?.().catch(() => undefined);
    if (!this.#asking) await left;
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      const next = await this.#source.next();
      if (next.done) this.#open = false;
      else if (this.#open) this.#start(this.#run(next.value));
    } catch (error) {
      // A source that is left may well break off.
      if (this.#open) this.#start(Promise.reject(error));
      this.#open = false;
    }
    this.#asking = false;
    this.#wake();
  }

  #start(begun: Promise<Out>): void {
    const item: UnderWay<Out> = { settle: null };
    this.#items.push(item);
    begun.then(
      (value) => {
        item.settle = () => value;
        this.#wake();
      },
      (error: unknown) => {
        item.settle = () => {
          throw error;
        };
        this.#wake();
      },
    );
  }
}
