import type { Span } from "../base/span.js";
import type { Room } from "./field.js";

/** A fault in one document: data about that document, never an exception. */
export interface Problem {
  readonly room: Room;
  /** A lower-case word or two with hyphens, e.g. `nul-replaced`, `unbalanced-quotation`. Listed in docs/record.md. */
  readonly code: string;
  readonly span: Span | null;
  readonly message: string;
}
