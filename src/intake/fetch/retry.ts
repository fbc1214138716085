import { OnrecordError } from "../../base/errors.js";
import type { FetchEnvironment } from "./host-pacer.js";

/** How often and how long is waited. */
export interface RetryLimits {
  readonly attempts: number;
  /** The first wait; each further one is twice as long. */
  readonly firstWait_ms: number;
  /** Who asks for a longer one is left for a later run. */
  readonly maxWait_ms: number;
}

/**
 * Does the work until it succeeds, fails for good, or the attempts are used up. Between attempts it waits as long as the
 * site asked for (`wait_s` of FETCH_LATER), else half to all of a wait that doubles each time.
 * @throws OnrecordError of the last attempt.
 */
export async function retry<T>(
  work: () => Promise<T>,
  limits: RetryLimits,
  environment: FetchEnvironment,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const isWorthwhile = error instanceof OnrecordError && error.act === "retry" && attempt < limits.attempts;
      if (!isWorthwhile || signal?.aborted) throw error;
      const backoff_ms = limits.firstWait_ms * 2 ** (attempt - 1);
      const jittered_ms = (backoff_ms * (1 + environment.random())) / 2;
      const asked_ms = Number(error.details.wait_s ?? 0) * 1000;
      if (asked_ms > limits.maxWait_ms) throw error;
      await environment.sleep(Math.max(asked_ms, Math.min(jittered_ms, limits.maxWait_ms)), signal);
    }
  }
}

/** Seconds that a `Retry-After` asks for, in seconds or as a date; null when it tells none. */
export function readRetryAfter(value: string | undefined, now_ms: number): number | null {
  if (value === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value);
  const at_ms = Date.parse(value);
  return Number.isNaN(at_ms) ? null : Math.max(0, Math.ceil((at_ms - now_ms) / 1000));
}
