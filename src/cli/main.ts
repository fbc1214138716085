// The command line. Arguments and streams come in; what the command found goes to standard output, progress and faults to
// standard error, and the exit status tells how it went. Nothing is worked out here: commands call ingest, query and
// export, and show what they answer.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Command, CommanderError } from "commander";
import { OnrecordError } from "../base/errors.js";
import { CommandContext } from "./command-context.js";
import { addAddCommand } from "./commands/add.js";
import { addChangesCommand } from "./commands/changes.js";
import { addCompareCommand } from "./commands/compare.js";
import { addCorrectionsCommand } from "./commands/corrections.js";
import { addEvaluateCommand } from "./commands/evaluate.js";
import { addExportCommand } from "./commands/export.js";
import { addExtractCommand } from "./commands/extract.js";
import { addGoldCommand } from "./commands/gold.js";
import { addImportCommand } from "./commands/import.js";
import { addRemoveCommand } from "./commands/remove.js";
import { addRereadCommand } from "./commands/reread.js";
import { addReviewersCommand } from "./commands/reviewers.js";
import { addServeCommand } from "./commands/serve.js";
import { addShowCommand } from "./commands/show.js";
import { addSourcesCommand } from "./commands/sources.js";
import { addSpeakersCommand } from "./commands/speakers.js";
import { addStatementsCommand } from "./commands/statements.js";
import { addStatusCommand } from "./commands/status.js";
import { addTimelineCommand } from "./commands/timeline.js";
import { addWatchCommand } from "./commands/watch.js";
import { describeOutputFault } from "./describe-output-fault.js";
import type { Terminal } from "./terminal.js";

const INTERRUPTED_STATUS = 130;
const USAGE_STATUS = 2;
const BROKEN_PIPE_STATUS = 141;

/**
 * Runs one command line (without `node` and the script) and answers its exit status: 0 well, 1 something was refused,
 * 2 the command line cannot be read, 3 the record cannot be used, 4 try again later, 130 after Ctrl-C, 141 when
 * the reader of the output went away.
 */
export async function main(argv: readonly string[], terminal: Terminal = openTerminal()): Promise<number> {
  const context = new CommandContext(terminal);
  const program = buildProgram(context);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof OnrecordError) await context.report(error);
    else if (error instanceof CommanderError) context.raise(error.exitCode === 0 ? 0 : USAGE_STATUS);
    else throw error;
  }
  return terminal.interrupted.aborted ? INTERRUPTED_STATUS : context.status;
}

/** Each command's name and its whole help, for the page that lists them. */
export function describeCommands(): { readonly name: string; readonly help: string }[] {
  const program = buildProgram(new CommandContext(openTerminal()));
  const helpOf = (command: Command) => command.configureHelp({ helpWidth: 100 }).helpInformation();
  return [
    { name: "onrecord", help: helpOf(program) },
    ...program.commands.flatMap((command) => [
      { name: `onrecord ${command.name()}`, help: helpOf(command) },
      ...command.commands.map((part) => ({
        name: `onrecord ${command.name()} ${part.name()}`,
        help: helpOf(part),
      })),
    ]),
  ];
}

function buildProgram(context: CommandContext): Command {
  const { stdout, stderr } = context.terminal;
  const program = new Command("onrecord")
    .description("Reads news reports and keeps a record of who said what, in which office, when and where.")
    .version(readVersion())
    .helpCommand(false)
    .showHelpAfterError("(add --help for what can be given)")
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  for (const add of [
    addExtractCommand,
    addAddCommand,
    addSourcesCommand,
    addWatchCommand,
    addChangesCommand,
    addServeCommand,
    addReviewersCommand,
    addStatementsCommand,
    addShowCommand,
    addSpeakersCommand,
    addCorrectionsCommand,
    addCompareCommand,
    addTimelineCommand,
    addRereadCommand,
    addRemoveCommand,
    addExportCommand,
    addImportCommand,
    addStatusCommand,
    addGoldCommand,
    addEvaluateCommand,
  ])
    add(program, context);
  return program;
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "";
}

function openTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const controller = new AbortController();
  // The second Ctrl-C ends the process at once: what was acknowledged is on disk by then.
  process.once("SIGINT", () => controller.abort());
  stdout.on("error", endForOutput);
  // Without a reader of progress the command goes on.
  stderr.on("error", () => undefined);
  return {
    ...{ stdin, stdout, stderr, env, random: Math.random, interrupted: controller.signal },
    now: () => new Date().toISOString(),
    sleep: (wait_ms, signal) => sleep(wait_ms, undefined, { signal }),
  };
}

/** A reader that went away (`| head`) ends the command as the signal would; a full disk under `> file` is told. */
function endForOutput(fault: NodeJS.ErrnoException): never {
  if (fault.code === "EPIPE") process.exit(BROKEN_PIPE_STATUS);
  const { message, remedy, exitStatus } = describeOutputFault("standard output", fault);
  process.stderr.write(`onrecord: ${message}\n  ${remedy}\n`);
  process.exit(exitStatus);
}
