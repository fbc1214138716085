import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Article } from "../record/article.js";
import type { Extraction } from "../record/extraction.js";
import type { KeptDocument, RecordEntry } from "../record/store.js";
import { type Blob, toBytes } from "./connection.js";

/** An entry's large parts as they lie in the file, each deflated. */
export interface PackedEntry {
  readonly body: Uint8Array;
  /** UTF-16LE, so that NUL and lone surrogates come out as they went in. */
  readonly text: Uint8Array;
  readonly bytes: Uint8Array;
}

/** The columns of `article` that an entry is made of again. */
export interface ArticleRow {
  readonly engine: string;
  readonly added_at: string;
  readonly body: Blob;
  readonly text: Blob;
  readonly bytes: Blob;
}

/** All of an entry but its text, its bytes, and what has columns of its own. JSON escapes NUL and lone surrogates. */
interface Body {
  readonly document: Omit<KeptDocument, "bytes" | "text">;
  /** The document's text: none, the article's very text, or this one. */
  readonly documentText: null | true | string;
  readonly attributions: RecordEntry["attributions"];
  readonly article: Omit<Article, "text">;
  readonly extraction: Omit<Extraction, "article">;
}

/** Higher levels take twice the time and save a twentieth. */
const DEFLATE = { level: 4 };

/** Deflates what is large in an entry. */
export function packEntry(entry: RecordEntry): PackedEntry {
  const { bytes, text: documentText, ...document } = entry.document;
  const { article, ...extraction } = entry.extraction;
  const { text, ...rest } = article;
  const body: Body = {
    document,
    documentText: documentText === text ? true : documentText,
    attributions: entry.attributions,
    article: rest,
    extraction,
  };
  return {
    body: deflateRawSync(JSON.stringify(body), DEFLATE),
    text: deflateRawSync(Buffer.from(text, "utf16le"), DEFLATE),
    bytes: deflateRawSync(bytes, DEFLATE),
  };
}

/** What was told beside the bytes of an entry, and whether its own spans were used. */
export function unpackTold(packed: Blob): Pick<Body, "document" | "attributions"> {
  const { document, attributions } = unpackBody(packed);
  return { document, attributions };
}

function unpackBody(packed: Blob): Body {
  return JSON.parse(inflateRawSync(toBytes(packed)).toString("utf8")) as Body;
}

/** The entry that `packEntry` was given. */
export function unpackEntry(row: ArticleRow): RecordEntry {
  const body = unpackBody(row.body);
  const text = inflateRawSync(toBytes(row.text)).toString("utf16le");
  return {
    document: {
      ...body.document,
      text: body.documentText === true ? text : body.documentText,
      bytes: new Uint8Array(inflateRawSync(toBytes(row.bytes))),
    },
    attributions: body.attributions,
    extraction: { article: { ...body.article, text }, ...body.extraction },
    engine: row.engine,
    addedAt: row.added_at,
  };
}
