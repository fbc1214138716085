import { setTimeout as sleep } from "node:timers/promises";
import { OnrecordError } from "../base/errors.js";
import type { RecordStore } from "../record/store.js";

/** How often to look whether another writer is done. */
const LOOK_MS = 50;
/** So long the record is free between two turns at least: others look for it now and again, as this one does. */
const FREE_MS = 100;

/**
 * Writes to a record in turns and lets go of it in between, so that others come to write too. What is read before a turn
 * may be otherwise by then: whatever a write rests on is read within its turn.
 */
export class WriteTurns {
  readonly #store: RecordStore;
  readonly #signal: AbortSignal;
  #free: Promise<unknown> = Promise.resolve();

  constructor(store: RecordStore, signal: AbortSignal) {
    this.#store = store;
    this.#signal = signal;
  }

  /** Lets others write until the next turn. */
  async letGo(): Promise<void> {
    await this.#store.letGo();
    this.#free = sleep(FREE_MS);
  }

  /**
   * Does the work when no other writer has the record, and lets go of it. Null when the signal is aborted before that:
   * then nothing was done.
   */
  async take<T>(work: () => Promise<T>): Promise<T | null> {
    await this.#free;
    while (!(await this.#takeBack())) {
      if (this.#signal.aborted) return null;
      await sleep(LOOK_MS);
    }
    try {
      return await work();
    } finally {
      await this.letGo();
    }
  }

  async #takeBack(): Promise<boolean> {
    try {
      await this.#store.takeBack();
      return true;
    } catch (fault) {
      if (fault instanceof OnrecordError && fault.code === "RECORD_BUSY") return false;
      throw fault;
    }
  }
}
