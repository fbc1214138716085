import { OnrecordError } from "../base/errors.js";

/** Why a cursor is refused. */
export const NOT_OURS = "the cursor is not one that this list gave";

/** What a cursor holds. @throws OnrecordError QUERY_BAD */
export function parseCursor(cursor: string): unknown {
  try {
    return JSON.parse(cursor);
  } catch {
    throw new OnrecordError("QUERY_BAD", { reason: NOT_OURS });
  }
}

/** A cursor of review as the store gives it, a rank and a key; null for none. @throws OnrecordError QUERY_BAD */
export function readPlaceCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const place = parseCursor(cursor);
  if (!Array.isArray(place) || place.length !== 2 || !place.every((part) => typeof part === "number"))
    throw new OnrecordError("QUERY_BAD", { reason: NOT_OURS });
  return cursor;
}
