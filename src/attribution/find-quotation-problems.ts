import type { Article } from "../record/article.js";
import type { Problem } from "../record/problem.js";
import { findQuotations } from "../tree/find-quotations.js";

/** The faults of an article's quotation marks: one `unbalanced-quotation` for each opening mark that nothing closes. */
export function findQuotationProblems(article: Pick<Article, "text" | "blocks">): readonly Problem[] {
  return findQuotations(article.text, article.blocks).unbalanced.map((span) => ({
    room: "attribution",
    code: "unbalanced-quotation",
    span,
    message: "the quotation mark is opened and not closed; its sentence or paragraph bounds it",
  }));
}
