// In: paths of files and folders, or `-` for standard input. Out: one RawDocument for each report in them, in a fixed
// order, or the error that says why there is none; after an error the rest goes on.
// Not done here: decoding text, finding the article in a page (the article room), fetching.
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { OnrecordError } from "../base/errors.js";
import type { DocumentForm, RawDocument } from "../record/raw-document.js";
import { listFiles } from "./list-files.js";
import { makeDocument } from "./make-document.js";
import { parseReportLine, parseReportList } from "./parse-report-line.js";
import { findBinaryReason, formOfName, isSpreadJson, sniffForm } from "./sniff-form.js";
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
}

const MAX_REPORT_BYTES = 20_000_000;

/** Reads every report of the inputs; an input that cannot be read yields an error in its place. */
export async function* readDocuments(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<RawDocument | OnrecordError> {
  for (const input of inputs) {
    if (input === "-") yield* readInput({ name: "-", open: () => options.stdin ?? process.stdin }, options);
    else {
      let files = 0;
      for await (const file of listFiles(input)) {
        files++;
        if (file instanceof OnrecordError) yield file;
        else yield* readFileSafely(file, options);
      }
      if (files === 0) yield new OnrecordError("INPUT_EMPTY", { file: input });
    }
  }
}

/** Something that can be read from the start, once. */
interface Input {
  readonly name: string;
  readonly open: () => Readable;
}

async function* readFileSafely(path: string, options: ReadOptions): AsyncGenerator<RawDocument | OnrecordError> {
  try {
    yield* readInput({ name: path, open: () => createReadStream(path) }, options);
  } catch (cause) {
    yield new OnrecordError("INPUT_UNREADABLE", { file: path, reason: reasonOf(cause) }, cause);
  }
}

async function* readInput(input: Input, options: ReadOptions): AsyncGenerator<RawDocument | OnrecordError> {
  const form = options.from ?? formOfName(input.name);
  if (form === "jsonl") yield* readLines(input, options);
  else if (form === null) yield* readUnknownInput(input, options);
  else yield finishWhole(input.name, await collectBytes(input.name, openUnzipped(input), options), form, options);
}

/**
 * What no name tells, the first bytes tell: JSON Lines stream on, a JSON value of reports is taken apart, anything else
 * is one report.
 */
async function* readUnknownInput(input: Input, options: ReadOptions): AsyncGenerator<RawDocument | OnrecordError> {
  const iterator = openUnzipped(input)[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? new Uint8Array() : toBytes(first.value);
  const rest = async function* () {
    try {
      if (!first.done) yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield toBytes(next.value);
    } finally {
      await iterator.return?.();
    }
  };
  const form = sniffForm(head);
  if (form === "jsonl" && !isSpreadJson(head)) {
    yield* parseLines(input.name, rest(), options);
    return;
  }
  const bytes = await collectBytes(input.name, rest(), options);
  if (form !== "jsonl" || bytes instanceof OnrecordError) yield finishWhole(input.name, bytes, null, options);
  else yield* parseReportList(input.name, bytes, options);
}

async function* readLines(input: Input, options: ReadOptions): AsyncGenerator<RawDocument | OnrecordError> {
  yield* parseLines(input.name, openUnzipped(input), options);
}

function openUnzipped(input: Input): AsyncIterable<Uint8Array> {
  const stream = input.open();
  return (input.name.endsWith(".gz") ? stream.compose(createGunzip()) : stream) as AsyncIterable<Uint8Array>;
}

async function* parseLines(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<RawDocument | OnrecordError> {
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
  chunks: AsyncIterable<unknown>,
  options: ReadOptions,
): Promise<Uint8Array | OnrecordError> {
  const limit = options.maxReportBytes ?? MAX_REPORT_BYTES;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = toBytes(chunk);
    size += bytes.length;
    if (size > limit) return new OnrecordError("INPUT_TOO_LARGE", { file: name, size: `at least ${size}`, limit });
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

const toBytes = (chunk: unknown): Uint8Array => (chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk)));
const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
