import { openWhenFree } from "../ingest/open-when-free.js";
import type { RecordStore } from "../record/store.js";

/** So long a writer stays open for the next correction: opening costs more than most corrections do. */
const IDLE_MS = 1500;

/**
 * Writes to a record on behalf of those who ask, one after the other. The record is let go of soon after, so that `add`
 * and `watch` come to write it too.
 */
export class RecordWriter {
  readonly #file: string;
  #last: Promise<unknown> = Promise.resolve();
  #open: RecordStore | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** Writes when those before are done. @throws OnrecordError RECORD_BUSY when another program does not let go of the record */
  write<T>(work: (store: RecordStore) => Promise<T>): Promise<T> {
    const written = this.#last.then(async () => {
      this.#stopTimer();
      try {
        this.#open ??= await openWhenFree(this.#file, false);
        return await work(this.#open);
      } finally {
        this.#timer = setTimeout(() => void this.#letGo(), IDLE_MS);
      }
    });
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** Closes the record when what was asked for is written. */
  async close(): Promise<void> {
    await this.#last;
    this.#stopTimer();
    await this.#closeStore();
  }

  #letGo(): Promise<unknown> {
    this.#last = this.#last.then(() => (this.#timer === null ? undefined : this.#closeStore()));
    return this.#last;
  }

  async #closeStore(): Promise<void> {
    const store = this.#open;
    this.#open = null;
    await store?.close();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
