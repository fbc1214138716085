import type { z } from "zod";
import type { RecordReader } from "../record/store.js";
import { type Asker, READER } from "./find-asker.js";

/** One question of the API. */
export interface Route {
  /** With `:id` where it is about one thing. */
  readonly path: string;
  readonly summary: string;
  readonly question: z.ZodObject;
  readonly answer: z.ZodType;
  /** True when it gives out a whole text. */
  readonly givesText?: boolean;
  /** True when it may take long in a large record: it is answered on a thread of its own, and nobody waits for it. */
  readonly isLong?: boolean;
  readonly ask: (reader: RecordReader, question: unknown, asked: Asked) => Promise<unknown>;
}

/** What an address and the clock tell. */
export interface Asked {
  /** Of the one thing that is asked for; else empty. */
  readonly id: string;
  /** The present instant, from the door. */
  readonly now: string;
  /** Who asks. */
  readonly asker: Asker;
  /** Whether whole texts are given out. */
  readonly isFullText: boolean;
}

/** A list that anybody may ask for. */
export const ASKED_BY_ANYONE = { id: "", asker: READER, isFullText: false } as const;

/** A route whose question has the type of its schema. */
export function route<Question extends z.ZodObject>(parts: {
  readonly path: string;
  readonly summary: string;
  readonly question: Question;
  readonly answer: z.ZodType;
  readonly givesText?: boolean;
  /** True when it may take long in a large record: it is answered on a thread of its own, and nobody waits for it. */
  readonly isLong?: boolean;
  readonly ask: (reader: RecordReader, question: z.infer<Question>, asked: Asked) => Promise<unknown>;
}): Route {
  return { ...parts, ask: (reader, question, asked) => parts.ask(reader, parts.question.parse(question), asked) };
}
