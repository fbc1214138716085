import type { Command } from "commander";
import { OnrecordError } from "../../base/errors.js";
import { keepSure } from "../../export/keep-sure.js";
import { toPlainReport } from "../../export/plain-report.js";
import { extractReports } from "../../ingest/extract-reports.js";
import type { CommandContext } from "../command-context.js";
import { addInputOptions, type InputFlags, withInputs } from "../input-options.js";

type ExtractFlags = InputFlags & { readonly full?: boolean; readonly minConfidence?: string };

/** `onrecord extract`: reports in, one JSON line each out, in input order; nothing is kept. */
export function addExtractCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("extract")
    .description("read reports and print what they say as JSON Lines; nothing is kept")
    .summary("read reports, print JSON Lines");
  addInputOptions(command)
    .option("--full", "add every field with its span, basis, producer and confidence under `readings`")
    .option("--min-confidence <number>", "leave out attributions of which the engine is less sure (0 to 1)")
    .action((inputs: string[], flags: ExtractFlags) => extract(inputs, flags, context));
}

async function extract(inputs: readonly string[], flags: ExtractFlags, context: CommandContext): Promise<void> {
  const given = inputs.length === 0 ? ["-"] : inputs;
  const least = parseShare("--min-confidence", flags.minConfidence ?? "0");
  await withInputs(given, flags, context, async (options) => {
    for await (const outcome of extractReports(given, options)) {
      if ("error" in outcome) await context.report(outcome.error);
      else {
        const plain = toPlainReport(keepSure(outcome.extraction, least), { full: flags.full === true });
        await context.print(`${JSON.stringify(plain)}\n`);
      }
    }
  });
}

function parseShare(flag: string, given: string): number {
  const value = Number(given);
  if (given.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new OnrecordError("OPTION_BAD", { option: flag, reason: `wants a number from 0 to 1, got "${given}"` });
}
