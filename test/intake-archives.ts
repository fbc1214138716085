// Makes archives for tests, whole ones; tests damage them.
import { crc32, deflateRawSync, gzipSync } from "node:zlib";

/** What a record of a WARC holds. */
export interface RecordOptions {
  readonly type?: string;
  readonly url?: string;
  readonly status?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** In place of the true one. */
  readonly length?: number;
}

/** One record of a WARC: by default a page that a server answered with. */
export function makeRecord(options: RecordOptions = {}): Buffer {
  const { type = "response", url = "https://courier.example/a", status = "200 OK", body = "" } = options;
  const headers = Object.entries({ "Content-Type": "text/html; charset=utf-8", ...options.headers });
  const http = [`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`), "", ""].join("\r\n");
  const content = Buffer.concat([Buffer.from(http), Buffer.from(body)]);
  const head = [
    "WARC/1.0",
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    "WARC-Date: 2031-04-01T10:00:00Z",
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${options.length ?? content.length}`,
    "",
    "",
  ].join("\r\n");
  return Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n\r\n")]);
}

/** As news archives are kept: each record a member of its own. */
export const zipRecords = (records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(record)));

/** A file of a ZIP. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** Its size and checksum stand behind it, as where the writer could not know them before. */
  readonly isStreamed?: boolean;
  readonly flags?: number;
  /** In place of the true one. */
  readonly unpackedSize?: number;
}

/** A ZIP of these files. */
export function makeZip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isStored = false, isStreamed = false, flags = 0, unpackedSize } of files) {
    const bytes = Buffer.from(content);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const sizes = [crc32(bytes), packed.length, unpackedSize ?? bytes.length];
    const common = (told: readonly number[]) =>
      Buffer.concat([
        words(20, flags + (isStreamed ? 8 : 0), isStored ? 0 : 8, 0, 0),
        doubles(...told),
        words(Buffer.byteLength(name), 0),
      ]);
    const local = Buffer.concat([
      doubles(0x04034b50),
      common(isStreamed ? [0, 0, 0] : sizes),
      Buffer.from(name),
      packed,
      isStreamed ? doubles(0x08074b50, ...sizes) : Buffer.alloc(0),
    ]);
    directory.push(
      Buffer.concat([
        doubles(0x02014b50),
        words(20),
        common(sizes),
        words(0, 0, 0),
        doubles(0, offset),
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = [doubles(0x06054b50), words(0, 0, files.length, files.length), doubles(entries.length, offset), words(0)];
  return Buffer.concat([...locals, entries, ...end]);
}

const words = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) buffer.writeUInt16LE(value, i * 2);
  return buffer;
};

const doubles = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) buffer.writeUInt32LE(value, i * 4);
  return buffer;
};
