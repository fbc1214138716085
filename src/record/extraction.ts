import type { Article } from "./article.js";
import type { Attribution } from "./attribution.js";
import type { Problem } from "./problem.js";
import type { Reading, Relation } from "./reading.js";

/** All that the extracting stage takes from one report. Readings stand in the order of the attributions. */
export interface Extraction {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  readonly readings: readonly Reading[];
  readonly relations: readonly Relation[];
  /** The article's problems and those of the later rooms. */
  readonly problems: readonly Problem[];
}
