import type { Problem } from "../record/problem.js";

/** Faults of the text itself: NUL characters and halves of surrogate pairs, which stay in it as they came. */
export function findTextProblems(text: string): Problem[] {
  const problems: Problem[] = [];
  const nul = text.indexOf("\u0000");
  if (nul >= 0)
    problems.push({
      room: "article",
      code: "nul-in-text",
      span: { start: nul, end: nul + 1 },
      message: "the text holds a NUL character; it is kept as it came",
    });
  const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
  if (half)
    problems.push({
      room: "article",
      code: "lone-surrogate",
      span: { start: half.index, end: half.index + 1 },
      message: "the text holds half of a surrogate pair; it is kept as it came",
    });
  return problems;
}
