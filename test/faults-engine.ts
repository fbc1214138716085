import type { RawDocument } from "../src/record/raw-document.js";

/** An engine that takes `Name cue words.` for an attribution, for the cues it knows, and refuses reports it is told to;
 * with `extracts` false it can tell versions only. */
export function makeEngine(
  cues: readonly string[],
  { office = null as string | null, refuses = "", extracts = true } = {},
): URL {
  const code = `
    import { parentPort } from "node:worker_threads";
    const producer = { room: "speaker", by: "stub", version: "1" };
    const field = (value) => ({ value, span: null, basis: value === null ? "unknown" : "stated", producer, confidence: 1 });
    const none = field(null);
    function extract({ givenId, text }) {
      const report = { id: "rep_" + givenId, url: "https://courier.example/" + givenId, outlet: null, givenId };
      const version = { id: "ver_" + givenId, reportId: report.id, sha256: "" };
      const article = { id: "art_" + givenId, report, version, extractor: "text/1", title: null, authors: [],
        language: "en", publishedAt: null, modifiedAt: null, text, blocks: [], problems: [] };
      const found = [...text.matchAll(/(\\w+) (${cues.join("|")}) ([^.]+)\\./g)];
      const attributions = found.map((match) => {
        const cueStart = match.index + match[1].length + 1, contentStart = cueStart + match[2].length + 1;
        return { id: "att_" + givenId + match.index, articleId: article.id,
          source: [{ start: match.index, end: cueStart - 1 }], cue: [{ start: cueStart, end: contentStart - 1 }],
          content: [{ start: contentStart, end: contentStart + match[3].length }], cueClass: "neutral",
          manner: "indirect", mode: "speech", polarity: "asserted", within: null, confidence: 1, producer };
      });
      const readings = attributions.map((attribution, i) => ({ attributionId: attribution.id,
        speaker: field({ kind: "person", name: found[i][1], members: [] }), office: field(${JSON.stringify(office)}),
        affiliation: none, party: none, onBehalfOf: none, saidOn: none, occasion: none, place: none, addressee: none,
        question: none }));
      return { article, attributions, readings, relations: [], problems: [] };
    }
    parentPort.on("message", ({ want, document }) => parentPort.postMessage(
      document.givenId === "${refuses}"
        ? { kind: "refused", code: "INPUT_NO_TEXT", details: { file: document.name } }
        : want === "version"
        ? { kind: "done", answer: { version: extract(document).article.version } }
        : ${extracts} ? { kind: "done", answer: { extraction: extract(document) } } : { kind: "failed", reason: "no" }));
    parentPort.postMessage({ kind: "ready" });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** A report of one line, as the stub engine reads it. */
export function makeNote(id: string, text: string): RawDocument {
  const none = { url: null, outlet: null, title: null, authors: null, publishedAt: null, charset: null };
  return { name: id, form: "jsonl", bytes: Buffer.from(text), text, givenId: id, givenAttributions: null, ...none };
}
