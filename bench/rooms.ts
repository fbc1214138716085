// Prints how the extracting rooms share the processor's time, on the PolNeAR training texts where ../shared has them.
//   npx tsx bench/rooms.ts [REPORTS]
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { makeArticle } from "../src/article/make-article.js";
import { findAttributions } from "../src/attribution/find-attributions.js";
import { readCircumstances } from "../src/circumstance/read-circumstances.js";
import { resolveSpeakers } from "../src/speaker/resolve-speakers.js";
import { findSentences } from "../src/syntax/find-sentences.js";
import { makeDocument, type SyntheticReport } from "./extract-set.js";

const TRAIN = fileURLToPath(new URL("../../shared/data/polnear/train.jsonl.gz", import.meta.url));

/** Processor seconds by room. */
function measureRooms(lines: readonly string[]): Readonly<Record<string, number>> {
  const seconds: Record<string, number> = {};
  const clock = <T>(room: string, work: () => T): T => {
    const before = process.cpuUsage();
    const made = work();
    const { user, system } = process.cpuUsage(before);
    seconds[room] = (seconds[room] ?? 0) + (user + system) / 1e6;
    return made;
  };
  for (const line of lines) {
    const { id, outlet, published, title, text }: SyntheticReport = JSON.parse(line);
    const document = makeDocument({ id, outlet, published, title, text });
    const article = clock("article", () => makeArticle(document));
    const sentences = clock("syntax", () => findSentences(article));
    const attributions = clock("attribution", () => findAttributions(article, sentences));
    const speakers = clock("speaker", () => resolveSpeakers(article, sentences, attributions));
    clock("circumstance", () => readCircumstances(article, sentences, attributions, speakers));
  }
  return seconds;
}

if (!existsSync(TRAIN)) console.error(`onrecord: ${TRAIN} is not here`);
else {
  const lines = gunzipSync(readFileSync(TRAIN)).toString("utf8").trim().split("\n");
  const seconds = measureRooms(lines.slice(0, Number(process.argv[2] ?? lines.length)));
  const all = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  for (const [room, one] of Object.entries(seconds))
    console.log(
      `${room.padEnd(14)}${one.toFixed(2).padStart(7)} s ${((100 * one) / (all - one)).toFixed(1).padStart(6)} % of the others`,
    );
}
