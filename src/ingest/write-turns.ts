import { setTimeout as sleep } from "node:timers/promises";
import { OnrecordError } from "../base/errors.js";
import type { RecordStore } from "../record/store.js";

/** How often to look whether another writer is done. */
const LOOK_MS = 50;
/** Of a wait that takes longer it is told. */
const TOLD_LOOKS = 60;
/** So long the record is free between two turns at least: others look for it now and again, as this one does. */
const FREE_MS = 100;

/**
 * Writes to a record in turns and lets go of it in between, so that others come to write too. What is read before a turn
 * may be otherwise by then: whatever a write rests on is read within its turn.
 */
export class WriteTurns {
  readonly #store: RecordStore;
  readonly #signal: AbortSignal;
  readonly #onWait: () => void;
  #free: Promise<unknown> = Promise.resolve();

  /** `onWait` is called when a turn has been waited for for some seconds. */
  constructor(store: RecordStore, signal: AbortSignal, onWait: () => void) {
    this.#store = store;
    this.#signal = signal;
    this.#onWait = onWait;
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
    for (let looks = 1; !(await this.#takeBack()); looks++) {
      if (this.#signal.aborted) return null;
      if (looks === TOLD_LOOKS) this.#onWait();
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
