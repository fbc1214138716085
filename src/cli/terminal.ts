import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";

/** All that the command line knows of the outside: streams, environment, clock. Tests give their own. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Waits so long; rejects with the signal's reason once it is aborted. */
  readonly sleep: (wait_ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 up to 1, 1 left out. */
  readonly random: () => number;
  /** Aborted on the first Ctrl-C; the command then finishes what it holds and stops. */
  readonly interrupted: AbortSignal;
}

/** What a stretch of text is, for colouring it. */
export type Style = "found" | "source" | "cue" | "content" | "quiet" | "strong" | "bad";

const STYLES = {
  found: ["bold", "yellow"],
  source: ["bold", "cyan"],
  cue: ["magenta"],
  content: ["green"],
  quiet: ["dim"],
  strong: ["bold"],
  bad: ["bold", "red"],
} as const satisfies Record<Style, readonly Parameters<typeof styleText>[0][]>;

/** Colours `text` when the stream is a terminal and NO_COLOR is not set (no-color.org). */
export function paint(terminal: Terminal, style: Style, text: string): string {
  const wanted = terminal.stdout.isTTY === true && !terminal.env.NO_COLOR;
  return wanted ? styleText([...STYLES[style]], text, { validateStream: false }) : text;
}

/** The columns to fill: the terminal's, else what COLUMNS says, else null (a file or a pipe has no width). */
export function findWidth({ stdout, env }: Terminal): number | null {
  const told = stdout.columns ?? Number(env.COLUMNS);
  return Number.isInteger(told) && told > 0 ? told : null;
}

/** Writes to a stream and waits while its buffer is full, so that memory does not follow the output. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed || stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      stream.off("drain", done);
      stream.off("close", done);
      resolve();
    };
    stream.on("drain", done);
    stream.on("close", done);
  });
}
