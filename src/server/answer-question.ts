import type { RecordReader } from "../record/store.js";
import type { Asked } from "./route.js";
import { ROUTES } from "./routes.js";

/** A question that somebody put to the API. */
export interface PutQuestion {
  /** Of the route, as it is written there. */
  readonly path: string;
  readonly question: unknown;
  readonly asked: Asked;
  /** What the ETag tells besides the state of the record: the release, and for whom it is. */
  readonly tagged: string;
  /** The ETag of the answer that they have, or null. */
  readonly known: string | null;
}

/** An answer on its way. */
export interface GivenAnswer {
  /** Its ETag. */
  readonly tag: string;
  /** JSON; null when they have it. */
  readonly body: string | null;
}

/** Answers a question in the form that its schema says. @throws OnrecordError what the question's route throws */
export async function answerQuestion(
  reader: RecordReader,
  { path, question, asked, tagged, known }: PutQuestion,
): Promise<GivenAnswer> {
  const route = ROUTES.find((one) => one.path === path);
  if (!route) throw new RangeError(`no route answers ${path}`);
  const tag = `W/"${tagged}-${await reader.getRecordStamp()}"`;
  if (known === tag) return { tag, body: null };
  return { tag, body: JSON.stringify(route.answer.parse(await route.ask(reader, question, asked))) };
}
