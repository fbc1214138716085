import { makeId } from "./hash.js";
import type { Span } from "./span.js";

/** The id of an attribution with these spans in this article: the same whoever finds it. */
export function makeAttributionId(
  articleId: string,
  { source, cue, content }: { readonly [Part in "source" | "cue" | "content"]: readonly Span[] },
): string {
  const pairs = [source, cue, content].map((spans) => spans.map(({ start, end }) => [start, end]));
  return makeId("att", articleId, JSON.stringify(pairs));
}
