import type { Span } from "../base/span.js";
import type { Sentence } from "../record/sentence.js";

/** Words that open a clause whose circumstances are its own. */
const OPENERS: ReadonlySet<string> = new Set(
  "after before as while when whenever because who whom whose which that where wherever if although though since until unless whereas following".split(
    " ",
  ),
);
const MAIN_BREAKS: ReadonlySet<string> = new Set(["but", ";", ":", "—", "–", "--", "―"]);

/**
 * Numbers the tokens of a sentence by clause: equal numbers stand in one clause. A subordinate clause runs from its
 * opening word to the next comma outside what is quoted; then the clause around it goes on. A semicolon, a dash,
 * "but" and a comma before "and" begin another main clause. Words inside contents belong to the clause around them. `firstContent` is the index
 * of the first content that does not end before the sentence.
 */
export function findClauses(sentence: Sentence, contents: readonly Span[], firstContent = 0): readonly number[] {
  const clauses: number[] = [];
  let main = 0;
  let current = 0;
  let next = 1;
  let content = firstContent;
  for (const [i, token] of sentence.tokens.entries()) {
    while (content < contents.length && (contents[content]?.end ?? 0) <= token.start) content++;
    const inside = (contents[content]?.start ?? Number.POSITIVE_INFINITY) <= token.start;
    if (!inside) {
      const word = token.word.length > 9 ? "" : token.word.toLowerCase();
      if (MAIN_BREAKS.has(word)) {
        main = next++;
        current = main;
      } else if (OPENERS.has(word)) current = next++;
      else if (word === ",") {
        if (/^(?:and|or|so|nor|yet)$/.test(sentence.tokens[i + 1]?.word ?? "")) main = next++;
        current = main;
      }
    }
    clauses.push(current);
  }
  return clauses;
}
