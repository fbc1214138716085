// In: a WARC (ISO 28500), unzipped or on the way of being so. Out: one document for each page that a server answered
// with; whatever else archives hold (requests, pictures, redirects, errors) is passed over.
import { OnrecordError } from "../../base/errors.js";
import type { RawDocument } from "../../record/raw-document.js";
import { makeDocument, type Told } from "../make-document.js";
import { findBinaryReason, sniffForm } from "../sniff-form.js";
import { unpackBody } from "../unpack-body.js";
import { ByteReader } from "./byte-reader.js";
import { parseHttpMessage } from "./parse-http-message.js";
import { DamageError } from "./unzip-members.js";

const MAX_LINE = 32_768;
const MAX_HEADER_LINES = 1000;
/** What a record may have beside its page. */
const HTTP_HEAD_BYTES = 65_536;
const MAX_RATIO = 200;
const RECORD_START = /^WARC\/\d\.\d/;
const PAGE_TYPES =
  /^(?:text\/(?:html|plain|vnd\.wap\.wml)|application\/(?:xhtml\+xml|vnd\.wap\.xhtml\+xml))\s*(?:;|$)/i;

/** True when the first bytes are a WARC's. */
export const isWarc = (head: Uint8Array): boolean =>
  RECORD_START.test(Buffer.from(head.subarray(0, 16)).toString("latin1"));

/** What reading an archive needs to know. */
export interface WarcOptions extends Told {
  /** How errors name the archive. */
  readonly name: string;
  readonly maxReportBytes: number;
}

/**
 * Reads the pages of a WARC in order, one in memory at a time. Damage costs what it hit: an ARCHIVE_BROKEN stands in its
 * place, and it goes on with the next record that can be found.
 */
export async function* readWarc(
  pieces: AsyncIterable<Uint8Array | DamageError>,
  options: WarcOptions,
): AsyncGenerator<RawDocument | OnrecordError> {
  const reader = new ByteReader(pieces);
  let number = 0;
  let items = 0;
  let isLost = false;
  try {
    for (;;) {
      try {
        const start = await findRecord(reader, isLost);
        if (start === null) break;
        isLost = false;
        number++;
        const record = await readRecord(reader, options.maxReportBytes + HTTP_HEAD_BYTES);
        const item = makeItem(record, number, options);
        if (item === null) continue;
        items++;
        yield item;
      } catch (cause) {
        if (!(cause instanceof DamageError)) throw cause;
        yield new OnrecordError("ARCHIVE_BROKEN", { file: options.name, reason: cause.message }, cause);
        isLost = true;
        items++;
      }
    }
    if (items === 0) yield new OnrecordError("INPUT_EMPTY", { file: options.name });
  } finally {
    await reader.close();
  }
}

/** The line that a record begins with; null at the end. Lost, it looks on until there is one. */
async function findRecord(reader: ByteReader, isLost: boolean): Promise<string | null> {
  for (;;) {
    const line = await reader.readLine(MAX_LINE);
    if (line === null || RECORD_START.test(line)) return line;
    if (line !== "" && !isLost) throw new DamageError("no record begins where one should");
  }
}

interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>;
  readonly size: number;
  /** As far as the limit. */
  readonly content: Buffer;
}

async function readRecord(reader: ByteReader, limit: number): Promise<WarcRecord> {
  const headers = new Map<string, string>();
  for (let lines = 0; lines < MAX_HEADER_LINES; lines++) {
    const line = await reader.readLine(MAX_LINE);
    if (line === null) throw new DamageError("it ends within a record");
    if (line === "") break;
    const colon = line.indexOf(":");
    headers.set(line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const told = headers.get("content-length") ?? "";
  const size = Number(told);
  if (!/^\d{1,15}$/.test(told)) throw new DamageError("a record does not tell its length");
  const isWanted = headers.get("warc-type")?.toLowerCase() === "response";
  const content = await reader.readBytes(size, isWanted ? Math.min(limit, size) : 0);
  // Two empty lines end a record; where they are not, its length was wrong or the archive is cut off.
  const end = await reader.readBytes(4, 4);
  const isWhole = content.length >= Math.min(limit, size) && /^(?:\r\n\r\n)?$/.test(end.toString("latin1"));
  if (isWanted && !isWhole) throw new DamageError("a record does not end where it should");
  await reader.lookAhead();
  return { headers, size, content };
}

/** The page in a record, the error that says why there is none, or null when it holds something else. */
function makeItem(record: WarcRecord, number: number, options: WarcOptions): RawDocument | OnrecordError | null {
  const { headers, size, content } = record;
  const { maxReportBytes } = options;
  if (headers.get("warc-type")?.toLowerCase() !== "response") return null;
  const message = parseHttpMessage(content);
  const type = message?.headers.get("content-type") ?? "text/html";
  if (message === null || message.status !== 200 || !PAGE_TYPES.test(type)) return null;
  const url = headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null;
  const name = `${options.name}:${number}${url === null ? "" : ` ${url}`}`;
  if (size > content.length) return new OnrecordError("INPUT_TOO_LARGE", { file: name, size, limit: maxReportBytes });
  try {
    const bytes = unpackKept(name, message.body, message.headers.get("content-encoding") ?? "", maxReportBytes);
    if (bytes.length > maxReportBytes)
      return new OnrecordError("INPUT_TOO_LARGE", { file: name, size: bytes.length, limit: maxReportBytes });
    if (bytes.length === 0) return new OnrecordError("INPUT_EMPTY", { file: name });
    const reason = findBinaryReason(bytes);
    if (reason !== null) return new OnrecordError("INPUT_BINARY", { file: name, reason });
    const form = /^text\/plain/i.test(type) || sniffForm(bytes) !== "html" ? "text" : "html";
    const charset = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(type.slice(0, 200))?.[1] ?? null;
    // A copy: a view would keep the whole record in memory, and be sent to the workers with it.
    const document = makeDocument({ name, form, bytes: new Uint8Array(bytes) }, options);
    const date = Date.parse(headers.get("warc-date") ?? "");
    const fetchedAt = Number.isNaN(date) ? {} : { fetchedAt: new Date(date).toISOString() };
    return { ...document, ...(url === null ? {} : { fetchedFrom: url }), ...fetchedAt, charset };
  } catch (error) {
    if (error instanceof OnrecordError) return error;
    throw error;
  }
}

/** Many archives keep bodies unpacked, and say of them what the server said: what is text already stays as it is. */
function unpackKept(name: string, body: Uint8Array, codings: string, maxBytes: number): Uint8Array {
  try {
    return unpackBody(name, body, codings, { maxBytes, maxRatio: MAX_RATIO });
  } catch (error) {
    const isBroken = error instanceof OnrecordError && error.code === "FETCH_BROKEN";
    if (isBroken && findBinaryReason(body) === null) return body;
    throw error;
  }
}
