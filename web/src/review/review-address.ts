import { writeAddress } from "../routing/address.js";
import { pickFilters } from "../search/search-filters.js";

/** Which queue is asked for, as the address tells it. */
export interface QueuePlace {
  /** What is asked of the API: `order`, `report`, `second` and filters, as far as they are told. */
  readonly params: URLSearchParams;
  readonly isSecond: boolean;
  readonly report: string | null;
  /** Filters of statements; not empty where the queue is a search's. */
  readonly filters: URLSearchParams;
}

/** Reads which queue an address asks for; a report goes before a search. */
export function readQueuePlace(params: URLSearchParams): QueuePlace {
  const report = params.get("report");
  const filters = report === null ? pickFilters(params) : new URLSearchParams();
  const isSecond = params.get("second") === "true";
  const asked = new URLSearchParams(filters);
  if (report !== null) asked.set("report", report);
  if (params.get("order") === "news") asked.set("order", "news");
  if (isSecond) asked.set("second", "true");
  return { params: asked, isSecond, report, filters };
}

/** The address of a queue, or of one card on the way through it. */
export function reviewHref(params: URLSearchParams, attributionId?: string): string {
  return writeAddress(attributionId === undefined ? "/review" : `/review/${attributionId}`, params);
}

/** Where a card is asked for. */
export function cardAddress(attributionId: string, isSecond: boolean): string {
  return `/api/review/${encodeURIComponent(attributionId)}${isSecond ? "?second=true" : ""}`;
}
