import type { RecordReader } from "../record/store.js";

/**
 * One reader for all who ask: each question sees the record as it stood at one instant, and they are answered one after
 * the other. The database answers in the thread that asks, so nothing would be won by asking two at once.
 */
export class RecordGate {
  readonly #reader: RecordReader;
  #last: Promise<unknown> = Promise.resolve();

  constructor(reader: RecordReader) {
    this.#reader = reader;
  }

  /** Answers a question when those before it are answered. */
  ask<T>(work: (reader: RecordReader) => Promise<T>): Promise<T> {
    const answered = this.#last.then(() => this.#reader.holdSnapshot(() => work(this.#reader)));
    this.#last = answered.catch(() => undefined);
    return answered;
  }

  /** The lines that `work` gives, each asked for in its turn among the questions of others. */
  async *iterate(work: (reader: RecordReader) => AsyncGenerator<string>): AsyncGenerator<string> {
    const lines = work(this.#reader);
    for (;;) {
      const step = await this.ask(() => lines.next());
      if (step.done) return;
      yield step.value;
    }
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#reader.close();
  }
}
