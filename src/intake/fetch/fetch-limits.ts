import type { RequestLimits } from "./request-once.js";
import type { RetryLimits } from "./retry.js";
import { ROBOTS_MAX_BYTES } from "./robots-rules.js";

/** Every limit on fetching. */
export interface FetchLimits extends RequestLimits, RetryLimits {
  readonly maxRedirects: number;
  /** A body may be unpacked to so many times its size. */
  readonly maxRatio: number;
  /** Left between requests to one host. */
  readonly hostGap_ms: number;
  /** A robots.txt that wants longer gaps is not waited for longer. */
  readonly maxHostGap_ms: number;
  /** More of a robots.txt is not read. */
  readonly maxRobotsBytes: number;
}

/** The limits where the caller gives none; docs/intake.md lists them. */
export const DEFAULT_FETCH_LIMITS: FetchLimits = {
  connect_ms: 10_000,
  firstByte_ms: 30_000,
  total_ms: 120_000,
  maxBytes: 20_000_000,
  maxRatio: 200,
  maxRedirects: 10,
  attempts: 3,
  firstWait_ms: 2000,
  maxWait_ms: 60_000,
  hostGap_ms: 1000,
  maxHostGap_ms: 30_000,
  maxRobotsBytes: ROBOTS_MAX_BYTES,
};
