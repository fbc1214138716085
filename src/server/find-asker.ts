import { createHash, timingSafeEqual } from "node:crypto";
import type { Role } from "../base/roles.js";
import { hashToken, type Reviewer, readReviewers, stampReviewers } from "./reviewer-file.js";

/** Who asks, and what that one may do. */
export interface Asker {
  /** Null for those who only read, and for the owner of this machine before the first use. */
  readonly name: string | null;
  readonly role: Role;
  /** True when the name is to be told before anything is corrected. */
  readonly isNameWanted: boolean;
}

/** How those who ask are told from one another. */
export interface AskerOptions {
  /** What those who read must know; null for nothing. */
  readonly token: string | null;
  /** The record's file, where reviewers stand beside it; null where nobody corrects. */
  readonly record: string | null;
  /** True when nobody but this machine's own people can reach the server. */
  readonly isOwnMachine: boolean;
  /** True when nobody gets in without a token, though there be none any more: the last may be taken back while it serves. */
  readonly isTokenNeeded?: boolean;
}

/** One who only reads. */
export const READER: Asker = { name: null, role: "reader", isNameWanted: false };

/** Tells who asks by the tokens that were sent. The list of reviewers is read again when it has changed. */
export class AskerList {
  readonly #options: AskerOptions;
  #stamp = "";
  #reviewers: readonly Reviewer[] = [];

  constructor(options: AskerOptions) {
    this.#options = options;
  }

  /** True when nobody gets in without a token. */
  get wantsToken(): boolean {
    const { token, isTokenNeeded = false } = this.#options;
    return isTokenNeeded || token !== null || this.#read().some(({ tokenHash }) => tokenHash !== null);
  }

  /** Who asks with these tokens; null for nobody who may. @throws OnrecordError REVIEWERS_BAD */
  find(tokens: readonly string[]): Asker | null {
    if (!this.wantsToken) return this.#options.isOwnMachine ? this.#findOwner() : READER;
    const { token } = this.#options;
    const hashes = new Set(tokens.map(hashToken));
    const reviewer = this.#read().find(({ tokenHash }) => tokenHash !== null && hashes.has(tokenHash));
    if (reviewer) return { name: reviewer.name, role: reviewer.role, isNameWanted: false };
    return token !== null && tokens.some((one) => isSame(one, token)) ? READER : null;
  }

  #findOwner(): Asker {
    if (this.#options.record === null) return READER;
    const owner = this.#read().find(({ tokenHash }) => tokenHash === null);
    return { name: owner?.name ?? null, role: "owner", isNameWanted: owner === undefined };
  }

  #read(): readonly Reviewer[] {
    const { record } = this.#options;
    if (record === null) return [];
    const stamp = stampReviewers(record);
    if (stamp !== this.#stamp) {
      this.#reviewers = readReviewers(record);
      this.#stamp = stamp;
    }
    return this.#reviewers;
  }
}

/** Takes as long for a token that is nearly right as for any other. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
