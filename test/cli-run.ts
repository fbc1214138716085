import { Readable, Writable } from "node:stream";
import { main } from "../src/cli/main.js";

/** What a command line came to. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What a command line is given. Time passes only where the clock is moved, or while something is waited for. */
export interface Given {
  readonly stdin?: string;
  readonly env?: Record<string, string>;
  readonly clock?: { now_ms: number };
  readonly signal?: AbortSignal;
  /** Called for each wait, before its time has passed. */
  readonly onWait?: (wait_ms: number) => Promise<void>;
}

/** Runs one command line with its own streams, and a clock that stands still but for its waits. */
export async function runCommand(args: readonly string[], given: Given = {}): Promise<Run> {
  const clock = given.clock ?? { now_ms: Date.parse("2031-04-10T08:00:00.000Z") };
  const written = { out: "", err: "" };
  const collect = (key: "out" | "err") =>
    new Writable({
      write(chunk, _, done) {
        written[key] += String(chunk);
        done();
      },
    });
  const status = await main(args, {
    stdin: Readable.from([given.stdin ?? ""]),
    stdout: collect("out"),
    stderr: collect("err"),
    env: given.env ?? {},
    now: () => new Date(clock.now_ms).toISOString(),
    sleep: async (wait_ms, signal) => {
      await given.onWait?.(wait_ms);
      signal?.throwIfAborted();
      clock.now_ms += wait_ms;
    },
    random: () => 0.5,
    interrupted: given.signal ?? new AbortController().signal,
  });
  return { status, ...written };
}
