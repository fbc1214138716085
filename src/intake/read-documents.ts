// In: paths of files, archives and folders, `-` for standard input, addresses where fetching is allowed. Out: one RawDocument
// for each report in them, in a fixed order, or the error that says why there is none; after an error the rest goes on.
// Not done here: decoding text, finding the article in a page (the article room).
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { describeFault } from "../base/describe-fault.js";
import { OnrecordError } from "../base/errors.js";
import type { DocumentForm, RawDocument } from "../record/raw-document.js";
import { isWarc, readWarc } from "./archives/read-warc.js";
import { isZip, readZip } from "./archives/read-zip.js";
import { DamageError, unzipMembers } from "./archives/unzip-members.js";
import type { PageFetcher } from "./fetch/page-fetcher.js";
import { fetchDocuments } from "./fetch-documents.js";
import { listFiles } from "./list-files.js";
import { makeDocument } from "./make-document.js";
import { parseReportLine, parseReportList } from "./parse-report-line.js";
import { archiveOfName, findBinaryReason, formOfName, isSpreadJson, sniffForm } from "./sniff-form.js";
import { splitLines } from "./split-lines.js";

/** What is told beside the inputs; what is left out is read from the inputs themselves. */
export interface ReadOptions {
  readonly from?: DocumentForm | null | undefined;
  /** Date of publication of reports that do not tell theirs. */
  readonly published?: string | null | undefined;
  /** Outlet of reports that do not tell theirs. */
  readonly outlet?: string | null | undefined;
  /** A larger report is refused; default 20 MB. */
  readonly maxReportBytes?: number | null | undefined;
  /** What `-` reads. */
  readonly stdin?: Readable | undefined;
  /** What fetches inputs that are addresses; without it they are taken for paths. */
  readonly fetcher?: PageFetcher | undefined;
  /** Of pages that are given by their addresses, to read the first feed that they name, not the page. */
  readonly namedFeeds?: boolean | undefined;
  /** Once aborted, no more is fetched. */
  readonly signal?: AbortSignal | undefined;
}

const MAX_REPORT_BYTES = 20_000_000;
/** What `-` is called in messages. */
const STANDARD_INPUT = "standard input";

/** Reads every report of the inputs; an input that cannot be read yields an error in its place. */
export async function* readDocuments(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<RawDocument | OnrecordError> {
  for (const [i, input] of inputs.entries()) {
    if (isFetched(input, options)) {
      // Addresses that follow one another are fetched together, with the first of them.
      if (i > 0 && isFetched(inputs[i - 1] ?? "", options)) continue;
      const past = inputs.findIndex((other, at) => at > i && !isFetched(other, options));
      yield* fetchInputs(inputs.slice(i, past < 0 ? undefined : past), options);
    } else if (input === "-")
      yield* readSafely({ name: STANDARD_INPUT, path: null, open: () => openStandardInput(options) }, options);
    else yield* readPath(input, options);
  }
}

const isFetched = (input: string, { fetcher }: ReadOptions): boolean =>
  fetcher !== undefined && /^https?:\/\//i.test(input);

async function* fetchInputs(addresses: readonly string[], options: ReadOptions): Items {
  const { fetcher, signal } = options;
  if (!fetcher) return;
  try {
    yield* fetchDocuments(fetcher, addresses, options);
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

async function* readPath(path: string, options: ReadOptions): Items {
  let files = 0;
  for await (const file of listFiles(path)) {
    files++;
    if (file instanceof OnrecordError) yield file;
    else yield* readSafely({ name: file, path: file, open: () => createReadStream(file) }, options);
  }
  if (files === 0) yield new OnrecordError("INPUT_EMPTY", { file: path });
}

/** Something that can be read from the start. */
interface Input {
  readonly name: string;
  /** Where it lies on disk, when it does. */
  readonly path: string | null;
  readonly open: () => AsyncIterable<Uint8Array>;
}

type Items = AsyncGenerator<RawDocument | OnrecordError>;

async function* readSafely(input: Input, options: ReadOptions): Items {
  try {
    yield* readInput(input, options);
  } catch (cause) {
    yield new OnrecordError("INPUT_UNREADABLE", { file: input.name, reason: describeFault(cause) }, cause);
  }
}

/** What no name tells, the first bytes tell, of the file itself and then of what is gzipped in it. */
async function* readInput({ name, path, open }: Input, options: ReadOptions): Items {
  const archive = archiveOfName(name);
  const form = options.from ?? formOfName(name);
  if (archive === "zip" && path !== null) {
    yield* readArchive(path, options);
    return;
  }
  const packed = await peek(open());
  if (form === null && path !== null && isZip(packed.head)) {
    await packed.close();
    yield* readArchive(path, options);
    return;
  }
  const isGzipped = packed.head[0] === 0x1f && packed.head[1] === 0x8b;
  const { head, pieces } = isGzipped ? await peek(unzipMembers(throwDamage(packed.pieces))) : packed;
  if (archive === "warc" || (form === null && isWarc(head)))
    yield* readWarc(pieces, { ...options, name, maxReportBytes: options.maxReportBytes ?? MAX_REPORT_BYTES });
  else yield* readForm(name, throwDamage(pieces), form ?? (isLines(head) ? "jsonl" : null), options);
}

const isLines = (head: Uint8Array): boolean => sniffForm(head) === "jsonl" && !isSpreadJson(head);

/** Each file of an archive as if it lay in a folder; archives within archives are refused. */
async function* readArchive(path: string, options: ReadOptions): Items {
  let files = 0;
  for await (const file of readZip(path)) {
    files++;
    if (file instanceof OnrecordError) yield file;
    else yield* readSafely({ name: `${path}:${file.name}`, path: null, open: file.open }, options);
  }
  if (files === 0) yield new OnrecordError("INPUT_EMPTY", { file: path });
}

/** JSON Lines stream on; of what has no form yet, a JSON value of reports is taken apart; all else is one report. */
async function* readForm(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  form: DocumentForm | null,
  options: ReadOptions,
): Items {
  if (form === "jsonl") {
    yield* parseLines(name, chunks, options);
    return;
  }
  const bytes = await collectBytes(name, chunks, options);
  if (form !== null || bytes instanceof OnrecordError || sniffForm(bytes) !== "jsonl")
    yield finishWhole(name, bytes, form, options);
  else yield* parseReportList(name, bytes, options);
}

/** Where damage cannot be passed over it ends the reading. */
async function* throwDamage(pieces: AsyncIterable<Uint8Array | DamageError>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (piece instanceof DamageError) throw piece;
    yield piece;
  }
}

/** The first piece of a stream, and the stream with it still in front. */
interface Peeked {
  readonly head: Uint8Array;
  readonly pieces: AsyncIterable<Uint8Array | DamageError>;
  readonly close: () => Promise<void>;
}

async function peek(stream: AsyncIterable<Uint8Array | DamageError>): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const close = async () => {
    await iterator.return?.();
  };
  const first = await iterator.next();
  const pieces = async function* () {
    try {
      if (!first.done) yield first.value;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await close();
    }
  };
  const head = first.done || first.value instanceof DamageError ? new Uint8Array() : first.value;
  return { head, pieces: pieces(), close };
}

async function* parseLines(name: string, chunks: AsyncIterable<Uint8Array>, options: ReadOptions): Items {
  const limit = options.maxReportBytes ?? MAX_REPORT_BYTES;
  let reports = 0;
  for await (const { number, bytes, size } of splitLines(chunks, limit)) {
    const line = `${name}:${number}`;
    if (bytes === null) yield new OnrecordError("INPUT_TOO_LARGE", { file: line, size, limit });
    else if (bytes.some((byte) => byte > 32)) yield parseReportLine(line, bytes, options);
    else continue;
    reports++;
  }
  if (reports === 0) yield new OnrecordError("INPUT_EMPTY", { file: name });
}

function finishWhole(
  name: string,
  bytes: Uint8Array | OnrecordError,
  form: DocumentForm | null,
  options: ReadOptions,
): RawDocument | OnrecordError {
  if (bytes instanceof OnrecordError) return bytes;
  if (bytes.length === 0) return new OnrecordError("INPUT_EMPTY", { file: name });
  const reason = findBinaryReason(bytes);
  if (reason !== null) return new OnrecordError("INPUT_BINARY", { file: name, reason });
  return makeDocument({ name, form: form ?? sniffForm(bytes), bytes }, options);
}

/** All bytes of one report, never more than the limit. */
async function collectBytes(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<Uint8Array | OnrecordError> {
  const limit = options.maxReportBytes ?? MAX_REPORT_BYTES;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return new OnrecordError("INPUT_TOO_LARGE", { file: name, size: `at least ${size}`, limit });
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** A stream may have been told to give text. */
async function* openStandardInput(options: ReadOptions): AsyncGenerator<Uint8Array> {
  for await (const chunk of options.stdin ?? process.stdin)
    yield chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}
