import { Readable, Writable } from "node:stream";
import { main } from "../src/cli/main.js";

/** What a command line came to. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line with its own streams and a clock that stands still. */
export async function runCommand(
  args: readonly string[],
  given: { readonly stdin?: string; readonly env?: Record<string, string> } = {},
): Promise<Run> {
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
    now: () => "2031-04-10T08:00:00.000Z",
    interrupted: new AbortController().signal,
  });
  return { status, ...written };
}
