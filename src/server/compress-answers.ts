import compress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/** Smaller answers fit into a packet or two as they are. */
const LEAST_BYTES = 2_048;
/** Text of any kind, lines of JSON among it; fonts and pictures are packed already. */
const TYPES = /^text\/(?!event-stream)|[+/](?:x-ndjson|json|xml|javascript)(?:;|$)/;

/**
 * Packs what is answered, as it is sent, for those who can unpack it: answers of a large report or a whole list are a tenth
 * of their size then. What is sent to the server is never unpacked. To be called before any route is added.
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    globalDecompression: false,
    encodings: ["br", "gzip"],
    threshold: LEAST_BYTES,
    customTypes: TYPES,
  });
}
