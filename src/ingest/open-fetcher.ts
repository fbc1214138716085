import { OnrecordError } from "../base/errors.js";
import type { FetchEnvironment } from "../intake/fetch/host-pacer.js";
import type { PageFetcher } from "../intake/fetch/page-fetcher.js";

/** How addresses are fetched; what is left out has the defaults of docs/settings.md. */
export interface FetcherOptions {
  /** The clock, the alarm and the dice. */
  readonly environment: FetchEnvironment;
  /** How sites are told who asks. */
  readonly userAgent?: string | null | undefined;
  readonly hostGap_ms?: number | null | undefined;
  readonly fetchLimit_ms?: number | null | undefined;
  readonly maxReportBytes?: number | null | undefined;
  /** Addresses and ranges that are fetched although they are not public, with commas between them. */
  readonly allowAddresses?: string | null | undefined;
}

/** True for what is fetched rather than read from a disk. */
export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

/**
 * What fetches pages; close it after use. Without it nothing that has to do with networks is loaded.
 * @throws OnrecordError OPTION_BAD when the allowed addresses are none.
 */
export async function openFetcher(options: FetcherOptions): Promise<PageFetcher> {
  const { PageFetcher } = await import("../intake/fetch/page-fetcher.js");
  const limits = {
    ...(options.hostGap_ms ? { hostGap_ms: options.hostGap_ms } : {}),
    ...(options.fetchLimit_ms ? { total_ms: options.fetchLimit_ms } : {}),
    ...(options.maxReportBytes ? { maxBytes: options.maxReportBytes } : {}),
  };
  const allowedAddresses = (options.allowAddresses ?? "").split(",").flatMap((part) => part.trim() || []);
  const userAgent = options.userAgent ?? undefined;
  try {
    return new PageFetcher({ environment: options.environment, limits, userAgent, allowedAddresses });
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new OnrecordError("OPTION_BAD", { option: "--allow-addresses", reason: fault.message }, fault);
  }
}
