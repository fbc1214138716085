// A process for tests to kill, starve and watch: puts the made reports `from` to `to` into the record FILE, eight at a
// time, and prints how many are acknowledged after each batch; a fault of the error table is printed as its code.
//   node --import tsx test/store-conformance-writer.ts FILE FROM TO
import { writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { OnrecordError } from "../src/base/errors.js";
import type { RecordEntry } from "../src/record/store.js";
import { openRecord } from "../src/store/open-record.js";
import { simpleLinker } from "./simple-linker.js";
import { makeEntry } from "./store-conformance-entries.js";

const BATCH = 8;

/** The `index`-th report that the process writes. */
export function makeNumbered(index: number): RecordEntry {
  return makeEntry({
    id: `numbered-${index}`,
    publishedAt: `20${10 + (index % 15)}-0${1 + (index % 9)}-1${index % 10}`,
    outlet: "The Harbour Post",
    quotes: Array.from({ length: 12 }, (_, i) => ({
      speaker: `Ann Bell${i % 4}`,
      words: `bridge ${index} would be closed for ${i} days, and ${"again ".repeat(i)}opened`,
    })),
  });
}

async function write(file: string, from: number, to: number): Promise<void> {
  const store = await openRecord(file, { mode: "write", linker: simpleLinker });
  for (let first = from; first < to; first += BATCH) {
    const count = Math.min(BATCH, to - first);
    await store.putEntries(Array.from({ length: count }, (_, i) => makeNumbered(first + i)));
    writeSync(1, `${first + count}\n`);
  }
  await store.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file = "", from = "0", to = "0"] = process.argv;
  try {
    await write(file, Number(from), Number(to));
  } catch (fault) {
    if (!(fault instanceof OnrecordError)) throw fault;
    writeSync(1, `${fault.code}\n`);
    process.exitCode = fault.exitStatus;
  }
}
