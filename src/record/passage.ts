/** A stretch of a text told by its words, so that it is found again in another version of the text. */
export interface Passage {
  /** Character for character; empty once the report is removed. */
  readonly words: string;
  /** Up to 32 characters on either side. */
  readonly before: string;
  readonly after: string;
  /** Where the same words stand several times with the same on either side: which of them, from 0. */
  readonly ordinal: number;
}
