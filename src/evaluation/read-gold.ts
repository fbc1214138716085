import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { OnrecordError } from "../base/errors.js";
import type { ScoredReport } from "./scored-report.js";

/** A line of gold: a report with its text, and what the reader of it decided. */
export interface GoldReport extends ScoredReport {
  readonly text: string;
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly authors?: readonly string[] | null;
}

/**
 * Reads gold: JSON Lines (gzipped when the name ends in `.gz`), one report a line with `id`, `text`, `attributions`.
 * @throws OnrecordError INPUT_NOT_FOUND, INPUT_UNREADABLE, INPUT_EMPTY, INPUT_BAD_LINE.
 */
export function readGold(path: string): GoldReport[] {
  let bytes: Buffer;
  try {
    bytes = path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path);
  } catch (cause) {
    throw describeFault(path, cause);
  }
  const gold: GoldReport[] = [];
  const seen = new Set<string>();
  for (const [index, line] of bytes.toString("utf8").split("\n").entries()) {
    if (line.trim() === "") continue;
    const report = readLine(line, `${path}:${index + 1}`);
    if (seen.has(report.id))
      throw new OnrecordError("INPUT_BAD_LINE", {
        file: `${path}:${index + 1}`,
        reason: `the id ${report.id} stands twice`,
      });
    seen.add(report.id);
    gold.push(report);
  }
  if (gold.length === 0) throw new OnrecordError("INPUT_EMPTY", { file: path });
  return gold;
}

function describeFault(file: string, cause: unknown): OnrecordError {
  const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new OnrecordError(isMissing ? "INPUT_NOT_FOUND" : "INPUT_UNREADABLE", { file, reason }, cause);
}

function readLine(line: string, file: string): GoldReport {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new OnrecordError("INPUT_BAD_LINE", { file, reason: "not JSON" }, cause);
  }
  if (isGoldReport(value)) return value;
  throw new OnrecordError("INPUT_BAD_LINE", { file, reason: 'wants "id", "text" and "attributions"' });
}

function isGoldReport(value: unknown): value is GoldReport {
  if (typeof value !== "object" || value === null) return false;
  const report = value as Record<string, unknown>;
  return typeof report.id === "string" && typeof report.text === "string" && Array.isArray(report.attributions);
}
