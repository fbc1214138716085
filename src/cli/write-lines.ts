import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { OnrecordError } from "../base/errors.js";
import { describeOutputFault } from "./describe-output-fault.js";

/**
 * Writes lines to a new file, gzipped on demand, and answers how many; null when they were interrupted. The file takes its
 * name only when it is whole: else nothing is left of it.
 * @throws OnrecordError OUTPUT_EXISTS, OUTPUT_UNWRITABLE, DISK_FULL, and what the lines throw.
 */
export async function writeLines(
  lines: AsyncIterable<string>,
  target: string,
  { interrupted, gzip }: { readonly interrupted: AbortSignal; readonly gzip: boolean },
): Promise<number | null> {
  if (existsSync(target)) throw new OnrecordError("OUTPUT_EXISTS", { file: target });
  const partial = `${target}.partial`;
  let count = 0;
  const counted = async function* (): AsyncGenerator<string> {
    for await (const line of lines) {
      if (interrupted.aborted) return;
      yield line;
      count++;
    }
  };
  try {
    const read = Readable.from(counted());
    const file = createWriteStream(partial);
    await (gzip ? pipeline(read, createGzip(), file) : pipeline(read, file));
  } catch (cause) {
    await rm(partial, { force: true });
    throw cause instanceof OnrecordError ? cause : describeOutputFault(target, cause);
  }
  if (interrupted.aborted) {
    await rm(partial, { force: true });
    return null;
  }
  await rename(partial, target);
  return count;
}
