import type { Span } from "../base/span.js";

/** The rooms that put something into the record. */
export type Room =
  | "intake"
  | "article"
  | "syntax"
  | "attribution"
  | "speaker"
  | "circumstance"
  | "registry"
  | "statement"
  | "correction";

/** Who made a value: the room, the rule or the model in it, and its version. */
export interface Producer {
  readonly room: Room;
  /** The name of the rule, or of the model's folder. */
  readonly by: string;
  readonly version: string;
}

/**
 * How far the report itself carries a value. `stated`: in its words. `implied`: worked out from its words.
 * `background`: from knowledge the user loaded. `unknown`: the report does not tell.
 */
export type Basis = "stated" | "implied" | "background" | "unknown";

/** Another value that was considered, with its share of the belief (0 to 1). */
export interface Candidate<T> {
  readonly value: T;
  readonly confidence: number;
}

/** One value of a reading, and why it is there. `value` is null exactly when `basis` is `unknown`. */
export interface Field<T> {
  readonly value: T | null;
  /** The words that it was read from, in the article's text; null when no single place carries it. */
  readonly span: Span | null;
  readonly basis: Basis;
  readonly producer: Producer;
  /** 0 to 1. */
  readonly confidence: number;
  /** Present when other values were nearly as good; best first, without the chosen one. */
  readonly candidates?: readonly Candidate<T>[];
}
