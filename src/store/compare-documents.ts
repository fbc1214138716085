import type { KeptDocument } from "../record/store.js";

/** What was told beside the bytes of a version; its text follows from them. */
export type ToldDocument = Omit<KeptDocument, "bytes" | "text">;

const FIELDS = [
  ...(["fetchedAt", "fetchedFrom", "url", "givenId", "outlet", "title", "authors", "publishedAt"] as const),
  ...(["charset", "givenAttributions", "form"] as const),
] satisfies readonly (keyof ToldDocument)[];

/**
 * Which of two documents with the same bytes a version is of: negative when it is `one`. The one fetched first, so that
 * to fetch it again changes nothing; where that does not tell, the first by what is told beside it, something before
 * nothing. The order is total: of any number of documents the same one is left, in whatever order they come.
 */
export function compareDocuments(one: ToldDocument, other: ToldDocument): number {
  for (const field of FIELDS) {
    const [a, b] = [tell(one[field]), tell(other[field])];
    if (a === b) continue;
    if (a === null) return 1;
    return b === null || a < b ? -1 : 1;
  }
  return 0;
}

function tell(value: ToldDocument[(typeof FIELDS)[number]]): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
