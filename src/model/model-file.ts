// A trained model on disk: `model.json` (what it is, its word lists, its tables and their sizes) beside `weights.bin.gz`
// (all tables one after the other). Knows no room and no feature. Not done here: training, scoring.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { OnrecordError } from "../base/errors.js";
import type { LinearTable } from "./linear-table.js";

/** A model in memory. */
export interface Model {
  /** The name of its folder. */
  readonly name: string;
  /** The version of its format and features; a reader refuses another. */
  readonly version: string;
  /** Lists of names: the labels of a table, in order. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly tables: Readonly<Record<string, LinearTable>>;
  /** Words that are kept by hash alone: hash → a number. */
  readonly words: ReadonlyMap<number, number>;
}

interface TableHeader {
  readonly name: string;
  readonly rows: number;
  readonly labels: number;
}

interface Header {
  /** See `Model`. */
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly tables: readonly TableHeader[];
  /** Pairs of hash and number, one after the other. */
  readonly words: readonly number[];
}

/**
 * Reads the model in `folder` (a URL that ends in a slash).
 * @throws OnrecordError MODEL_BAD when a file is missing, damaged, or of another version than `version`.
 */
export function loadModel(folder: URL, version: string): Model {
  const headerFile = new URL("model.json", folder);
  const weightsFile = new URL("weights.bin.gz", folder);
  const header = readPart(headerFile, (bytes) => readHeader(bytes, version));
  return readPart(weightsFile, (bytes) => readTables(header, bytes));
}

function readPart<T>(file: URL, read: (bytes: Buffer) => T): T {
  try {
    return read(readFileSync(file));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OnrecordError("MODEL_BAD", { file: fileURLToPath(file), reason }, cause);
  }
}

function readHeader(bytes: Buffer, version: string): Header {
  const header = JSON.parse(bytes.toString("utf8")) as Header;
  if (header.version !== version) throw new RangeError(`version ${header.version}, not ${version}`);
  return header;
}

function readTables(header: Header, packed: Buffer): Model {
  const sha256 = createHash("sha256").update(packed).digest("hex");
  if (sha256 !== header.sha256) throw new RangeError("its checksum differs");
  const bytes = gunzipSync(packed);
  const tables: Record<string, LinearTable> = {};
  let at = 0;
  for (const { name, rows, labels } of header.tables) {
    if (at + rows * labels > bytes.length) throw new RangeError(`only ${bytes.length} weights`);
    tables[name] = {
      rows,
      labels,
      codes: new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * labels),
    };
    at += rows * labels;
  }
  if (at !== bytes.length) throw new RangeError(`${bytes.length} weights, not ${at}`);
  return { name: header.name, version: header.version, lists: header.lists, tables, words: readWords(header.words) };
}

function readWords(pairs: readonly number[]): Map<number, number> {
  const words = new Map<number, number>();
  for (let i = 0; i + 1 < pairs.length; i += 2) words.set(pairs[i] as number, pairs[i + 1] as number);
  return words;
}

/** Writes `model` into `folder` (a URL that ends in a slash) so that `loadModel` reads it back; the same bytes each time. */
export function saveModel(folder: URL, model: Model): void {
  const entries = Object.entries(model.tables);
  const raw = Buffer.concat(
    entries.map(([, { codes }]) => new Uint8Array(codes.buffer, codes.byteOffset, codes.length)),
  );
  const packed = gzipSync(raw, { level: 9 });
  const header: Header = {
    name: model.name,
    version: model.version,
    sha256: createHash("sha256").update(packed).digest("hex"),
    lists: model.lists,
    tables: entries.map(([name, { rows, labels }]) => ({ name, rows, labels })),
    words: [...model.words].sort(([one], [other]) => one - other).flat(),
  };
  writeFileSync(new URL("weights.bin.gz", folder), packed);
  writeFileSync(new URL("model.json", folder), `${JSON.stringify(header)}\n`);
}
