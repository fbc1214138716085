import { Readable } from "node:stream";
import { FaultAnswer } from "./schema/actor-answers.js";

/** What questions that are answered in lines answer when something is wrong. */
export const LINE_FAULTS = { "4xx": FaultAnswer, "5xx": FaultAnswer };

/**
 * Lines to be sent as they come. The first ones are waited for, so that a question that cannot be answered is told as a
 * fault; once something is sent, all that is left is to break off.
 */
export async function openLines(lines: AsyncGenerator<string>): Promise<Readable> {
  const first = await lines.next();
  return Readable.from(first.done ? [] : prepend(first.value, lines));
}

async function* prepend(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
