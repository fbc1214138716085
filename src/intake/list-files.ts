import type { Dirent } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { describeFault } from "../base/describe-fault.js";
import { OnrecordError } from "../base/errors.js";
import { isReportName } from "./sniff-form.js";

/**
 * The files that may hold reports: the path itself, or in a folder all below it, sorted by name. In folders, hidden files
 * and files whose names say that they are something else (pictures, programs) are passed over. Links to folders are not
 * followed. What cannot be looked into is yielded as an error.
 */
export async function* listFiles(path: string): AsyncGenerator<string | OnrecordError> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (cause) {
    yield await explain(path, cause);
    return;
  }
  if (isFolder) yield* listFolder(path);
  else yield path;
}

async function* listFolder(path: string): AsyncGenerator<string | OnrecordError> {
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (cause) {
    yield await explain(path, cause);
    return;
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const below = join(path, entry.name);
    if (entry.isDirectory()) yield* listFolder(below);
    else if (!isReportName(entry.name)) continue;
    else if (entry.isSymbolicLink()) yield* listLink(below);
    else yield below;
  }
}

async function* listLink(path: string): AsyncGenerator<string | OnrecordError> {
  try {
    if (!(await stat(path)).isDirectory()) yield path;
  } catch (cause) {
    yield await explain(path, cause);
  }
}

/** A link whose target is gone is there, and yet nothing is. */
async function explain(path: string, cause: unknown): Promise<OnrecordError> {
  const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
  if (isMissing && !(await isLink(path))) return new OnrecordError("INPUT_NOT_FOUND", { file: path }, cause);
  const reason = isMissing ? "it is a link to something that is not there" : describeFault(cause);
  return new OnrecordError("INPUT_UNREADABLE", { file: path, reason }, cause);
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}
