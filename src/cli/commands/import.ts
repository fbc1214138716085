import { existsSync } from "node:fs";
import type { Command } from "commander";
import { OnrecordError } from "../../base/errors.js";
import { importRecord } from "../../export/import-record.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { addSettings, readPath } from "../read-settings.js";
import { writeRecord } from "../use-record.js";

/** `onrecord import`: builds an equal record from an export. */
export function addImportCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("import")
    .description("put an export into the record; what it holds already stays as it is")
    .summary("make a record of an export")
    .argument("<file>", "what `onrecord export` wrote");
  addSettings(command, ["record"]).action(async (source: string, flags: { record?: string }) => {
    // No record is made for a file that is not there.
    if (!existsSync(source)) throw new OnrecordError("INPUT_NOT_FOUND", { file: source });
    const file = readPath("record", { record: flags.record }, context.terminal.env);
    const summary = await writeRecord(file, true, (record) => importRecord(source, record));
    await context.print(
      `${countWords(summary.added, "report")} added, ${summary.known} already known, ${countWords(summary.tombstones, "removal")} kept\n`,
    );
  });
}
