import type { Command } from "commander";
import { toPlainReport } from "../../export/plain-report.js";
import { extractReports } from "../../ingest/extract-reports.js";
import type { CommandContext } from "../command-context.js";
import { addInputOptions, type InputFlags, readInputOptions } from "../input-options.js";

/** `onrecord extract`: reports in, one JSON line each out, in input order; nothing is kept. */
export function addExtractCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("extract")
    .description("read reports and print what they say as JSON Lines; nothing is kept")
    .summary("read reports, print JSON Lines");
  addInputOptions(command)
    .option("--full", "add every field with its span, basis, producer and confidence under `readings`")
    .action((inputs: string[], flags: InputFlags & { readonly full?: boolean }) => extract(inputs, flags, context));
}

async function extract(
  inputs: readonly string[],
  flags: InputFlags & { readonly full?: boolean },
  context: CommandContext,
): Promise<void> {
  const given = inputs.length === 0 ? ["-"] : inputs;
  for await (const outcome of extractReports(given, readInputOptions(flags, context))) {
    if ("error" in outcome) await context.report(outcome.error);
    else {
      const plain = toPlainReport(outcome.extraction, { full: flags.full === true });
      await context.print(`${JSON.stringify(plain)}\n`);
    }
  }
}
