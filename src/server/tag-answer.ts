import { readFileSync } from "node:fs";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { RecordGate } from "./record-gate.js";

/** What was answered by another release may have had another shape: ETags tell them apart. */
export const RELEASE = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))).version;

/** Answers what `make` gives, which sends the reply, under the record's ETag; 304 to those who have it. */
export async function answerTagged(
  gate: RecordGate,
  { headers }: FastifyRequest,
  reply: FastifyReply,
  make: () => Promise<unknown>,
): Promise<FastifyReply> {
  // Read before the answer: what comes into the record meanwhile can only make the tag too old, and then it is asked again.
  const tag = `W/"${RELEASE}-${await gate.ask((reader) => reader.getRecordStamp())}"`;
  const isKnown = headers["if-none-match"] === tag;
  const body = isKnown ? null : await make();
  reply.header("etag", tag).header("cache-control", "no-cache");
  return isKnown ? reply.code(304).send() : reply.send(body);
}
