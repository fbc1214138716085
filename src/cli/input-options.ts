import type { Command } from "commander";
import { Option } from "commander";
import type { DocumentForm } from "../record/raw-document.js";
import type { CommandContext } from "./command-context.js";
import { addSettings, parseInstant, readNumber } from "./read-settings.js";

/** The flags of every command that reads reports, as commander parsed them. */
export interface InputFlags {
  readonly from?: DocumentForm;
  readonly published?: string;
  readonly outlet?: string;
  readonly attributions: "found" | "given";
  readonly jobs?: string;
  readonly maxReportBytes?: string;
}

/** Adds the flags of a command that reads reports. */
export function addInputOptions(command: Command): Command {
  command
    .argument("[inputs...]", "files and folders; - or nothing for standard input")
    .addOption(
      new Option("--from <form>", "what the input is, when its name and content do not tell").choices([
        "text",
        "html",
        "jsonl",
      ]),
    )
    .option("--published <date>", "date of publication (2031-04-02) of reports that do not tell theirs")
    .option("--outlet <name>", "outlet of reports that do not tell theirs")
    .addOption(
      new Option("--attributions <spans>", "find them, or keep the spans that the JSON Lines give")
        .choices(["found", "given"])
        .default("found"),
    );
  return addSettings(command, ["jobs", "max_report_bytes"]);
}

/** The flags as ingest wants them. @throws OnrecordError OPTION_BAD. */
export function readInputOptions(flags: InputFlags, context: CommandContext) {
  const { terminal } = context;
  const numbers = { jobs: flags.jobs, maxReportBytes: flags.maxReportBytes };
  return {
    from: flags.from ?? null,
    published: flags.published === undefined ? null : parseInstant("--published", flags.published),
    outlet: flags.outlet ?? null,
    attributions: flags.attributions,
    jobs: readNumber("jobs", numbers, terminal.env),
    maxReportBytes: readNumber("max_report_bytes", numbers, terminal.env),
    stdin: terminal.stdin,
    signal: terminal.interrupted,
  };
}
