import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { SingleBar } from "cli-progress";
import type { AddProgress } from "../ingest/add-reports.js";
import type { CommandContext } from "./command-context.js";

/** Shows how far a long command is: a bar on a terminal, a plain line now and then elsewhere; on standard error. */
export interface ProgressDisplay {
  update(progress: AddProgress): void;
  stop(): void;
}

const LINE_EVERY_MS = 10_000;
const FORMAT = "{bar} {percentage}%  {reports} reports  {attributions} attributions  {rate}/s  {left}";

/** The display for these inputs; the bar needs their size beforehand, so piped and gzipped input has lines. */
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

function openLines(context: CommandContext): ProgressDisplay {
  const { terminal } = context;
  let lastAt = Date.parse(terminal.now());
  return {
    update({ reports, attributions, reportsPerSecond }) {
      const at = Date.parse(terminal.now());
      if (at - lastAt < LINE_EVERY_MS) return;
      lastAt = at;
      terminal.stderr.write(
        `onrecord: ${reports} reports, ${attributions} attributions, ${reportsPerSecond.toFixed(1)} reports a second\n`,
      );
    },
    stop: () => undefined,
  };
}

/** Bytes of all inputs, or null when they cannot be told beforehand. */
function measureInputs(inputs: readonly string[]): number | null {
  let total = 0;
  for (const input of inputs) {
    const size = measureInput(input);
    if (size === null) return null;
    total += size;
  }
  return total;
}

function measureInput(input: string): number | null {
  if (input === "-" || input.endsWith(".gz")) return null;
  const stat = statSync(input, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.size ?? 0;
  return measureInputs(readdirSync(input).map((name) => join(input, name)));
}

/** `42 s`, `3 min`, `2 h 5 min`. */
export function formatDuration(duration_ms: number): string {
  const seconds = Math.ceil(duration_ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
