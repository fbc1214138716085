import type { OnrecordError } from "../base/errors.js";
import { escapeText } from "./escape-text.js";
import { type Terminal, write } from "./terminal.js";

/** What a command works with: the terminal, and the exit status, which only ever rises. */
export class CommandContext {
  readonly terminal: Terminal;
  #status = 0;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  /** The highest exit status met so far. */
  get status(): number {
    return this.#status;
  }

  /** Raises the exit status to `status`; it never falls. */
  raise(status: number): void {
    this.#status = Math.max(this.#status, status);
  }

  /** Prints to standard output, waiting while the reader is slow. */
  async print(text: string): Promise<void> {
    await write(this.terminal.stdout, text);
  }

  /** Prints a line to standard error, where progress and faults go. */
  async say(line: string): Promise<void> {
    await write(this.terminal.stderr, `${line}\n`);
  }

  /** Reports an error with its remedy and raises the exit status to the error's. */
  async report(error: OnrecordError): Promise<void> {
    this.raise(error.exitStatus);
    await this.say(`onrecord: ${escapeText(error.message)}\n  ${escapeText(error.remedy)}`);
  }
}
