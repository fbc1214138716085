import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { SingleBar } from "cli-progress";
import type { AddProgress } from "../ingest/add-reports.js";
import { isAddress } from "../ingest/open-fetcher.js";
import type { CommandContext } from "./command-context.js";

/** Shows how far a long command is: a bar on a terminal, a plain line now and then elsewhere; on standard error. */
export interface ProgressDisplay {
  update(progress: AddProgress): void;
  stop(): void;
}

const LINE_EVERY_MS = 10_000;
/** On a terminal one line is written over and over. */
const LIVE_EVERY_MS = 200;
const FORMAT = "{bar} {percentage}%  {reports} reports  {attributions} attributions  {rate}/s  {left}";

/** The display for these inputs; the bar needs their size beforehand, so piped, gzipped and fetched input has lines. */
export function openProgress(inputs: readonly string[], context: CommandContext): ProgressDisplay {
  const total = measureInputs(inputs);
  const onTerminal = context.terminal.stderr.isTTY === true;
  return onTerminal && total !== null ? openBar(total, context) : openLines(context);
}

function openBar(total: number, { terminal }: CommandContext): ProgressDisplay {
  const bar = new SingleBar({
    format: FORMAT,
    stream: terminal.stderr as NodeJS.WriteStream,
    hideCursor: true,
    barsize: 24,
  });
  bar.start(total, 0, { reports: 0, attributions: 0, rate: "0", left: "" });
  const startedAt = Date.parse(terminal.now());
  return {
    update(progress) {
      const bytes = Math.min(progress.bytes, total);
      const elapsed_ms = Date.parse(terminal.now()) - startedAt;
      const left = bytes > 0 ? `${formatDuration((elapsed_ms * (total - bytes)) / bytes)} left` : "";
      bar.update(bytes, {
        reports: progress.reports,
        attributions: progress.attributions,
        rate: progress.reportsPerSecond.toFixed(1),
        left,
      });
    },
    stop: () => bar.stop(),
  };
}

function openLines({ terminal }: CommandContext): ProgressDisplay {
  const { stderr } = terminal;
  const isLive = stderr.isTTY === true;
  let lastAt = Date.parse(terminal.now());
  let isShown = false;
  return {
    update({ reports, attributions, reportsPerSecond }) {
      const at = Date.parse(terminal.now());
      if (at - lastAt < (isLive ? LIVE_EVERY_MS : LINE_EVERY_MS)) return;
      lastAt = at;
      isShown = isLive;
      const line = `onrecord: ${reports} reports, ${attributions} attributions, ${reportsPerSecond.toFixed(1)} reports a second`;
      stderr.write(isLive ? `\r${line}${CLEAR_REST}` : `${line}\n`);
    },
    stop() {
      if (isShown) stderr.write(`\r${CLEAR_REST}`);
    },
  };
}

/** Erases what stood on the line further right. */
const CLEAR_REST = "\u001b[K";

/** Bytes of all inputs, or null when they cannot be told beforehand. */
export function measureInputs(inputs: readonly string[]): number | null {
  let total = 0;
  for (const input of inputs) {
    if (input === "-" || input.endsWith(".gz") || isAddress(input)) return null;
    const isFolder = orNothing(() => statSync(input).isDirectory(), false);
    const size = isFolder ? measureFolder(input) : measureFile(input);
    if (size === null) return null;
    total += size;
  }
  return total;
}

/** As reading goes through a folder: hidden files are passed over, and links to folders are not followed. */
function measureFolder(folder: string): number | null {
  const entries: Dirent[] = orNothing(() => readdirSync(folder, { withFileTypes: true }), []);
  let total = 0;
  for (const entry of entries.filter(({ name }) => !name.startsWith("."))) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() && path.endsWith(".gz")) return null;
    const size = entry.isDirectory() ? measureFolder(path) : measureFile(path);
    if (size === null) return null;
    total += size;
  }
  return total;
}

function measureFile(path: string): number {
  const stat = orNothing(() => statSync(path), null);
  return stat?.isFile() ? stat.size : 0;
}

/** What cannot be looked at counts as nothing here: reading it tells the fault, with its remedy. */
function orNothing<T>(look: () => T, nothing: T): T {
  try {
    return look();
  } catch {
    return nothing;
  }
}

/** `42 s`, `3 min`, `2 h 5 min`. */
function formatDuration(duration_ms: number): string {
  const seconds = Math.ceil(duration_ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
