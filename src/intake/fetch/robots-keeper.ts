import { OnrecordError } from "../../base/errors.js";
import type { Answer } from "./request-once.js";
import { ALLOW_ALL, parseRobots, type RobotsRules } from "./robots-rules.js";

/** RFC 9309 wants a robots.txt not to be used for longer than a day. */
const KEPT_MS = 24 * 3600 * 1000;
const MAX_KEPT = 2000;

interface Kept {
  readonly rules: Promise<RobotsRules>;
  readonly until_ms: number;
}

/** Fetches each site's robots.txt once a day, however many ask at once; a failure is not kept. */
export class RobotsKeeper {
  readonly #product: string;
  readonly #now_ms: () => number;
  readonly #request: (url: URL, signal: AbortSignal) => Promise<Answer>;
  /** In the order of fetching, so that the oldest goes first. */
  readonly #kept = new Map<string, Kept>();

  constructor(product: string, now_ms: () => number, request: (url: URL, signal: AbortSignal) => Promise<Answer>) {
    this.#product = product;
    this.#now_ms = now_ms;
    this.#request = request;
  }

  /**
   * The rules of the site that this address belongs to: of one without a robots.txt, that all is allowed; of one whose
   * robots.txt cannot be had just now, none. @throws OnrecordError FETCH_UNREACHABLE and others whose act is `retry`.
   */
  getRules(url: URL, signal: AbortSignal): Promise<RobotsRules> {
    const now_ms = this.#now_ms();
    const kept = this.#kept.get(url.origin);
    if (kept && now_ms < kept.until_ms) return kept.rules;
    const rules = this.#fetchRules(new URL("/robots.txt", url.origin), signal);
    this.#kept.delete(url.origin);
    this.#kept.set(url.origin, { rules, until_ms: now_ms + KEPT_MS });
    rules.catch(() => this.#kept.delete(url.origin));
    if (this.#kept.size > MAX_KEPT) for (const oldest of [...this.#kept.keys()].slice(0, 1)) this.#kept.delete(oldest);
    return rules;
  }

  async #fetchRules(url: URL, signal: AbortSignal): Promise<RobotsRules> {
    const { status, bytes } = await this.#request(url, signal);
    if (status === 200) return parseRobots(new TextDecoder().decode(bytes), this.#product);
    if (status === 429 || status >= 500 || status < 300)
      throw new OnrecordError("FETCH_UNREACHABLE", { file: url.href, reason: `its robots.txt answered ${status}` });
    return ALLOW_ALL;
  }
}
