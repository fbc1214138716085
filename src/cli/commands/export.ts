import { type Command, Option } from "commander";
import { EXPORT_FORMATS, type ExportFormat, exportAs } from "../../export/export-as.js";
import { exportRecord } from "../../export/export-record.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { escapeText } from "../escape-text.js";
import { addSettings, readPath } from "../read-settings.js";
import { readRecord } from "../use-record.js";
import { writeLines } from "../write-lines.js";

/** `onrecord export`: the whole record as JSON Lines, lossless; or what others can read. */
export function addExportCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("export")
    .description("write the whole record, texts included, as JSON Lines; `import` makes an equal record of it")
    .summary("write the whole record as JSON Lines")
    .argument("<file>", "where to; - for standard output")
    .addOption(
      new Option(
        "--format <format>",
        "for others to read, without whole texts: statements as CSV (csv-safe: for spreadsheets) or schema.org JSON-LD, attributions as W3C Web Annotations, direct quotations as GDELT's Quotation Graph",
      ).choices(EXPORT_FORMATS),
    );
  addSettings(command, ["record"]).action(
    async (target: string, { record: given, format }: { record?: string; format?: ExportFormat }) => {
      const file = readPath("record", { record: given }, context.terminal.env);
      await readRecord(file, (record) =>
        record.holdSnapshot(() => {
          const lines = format === undefined ? exportRecord(record) : exportAs(record, format);
          return target === "-" ? exportToOutput(lines, context) : exportToFile(lines, target, context);
        }),
      );
    },
  );
}

async function exportToOutput(exported: AsyncIterable<string>, context: CommandContext): Promise<void> {
  for await (const line of exported) {
    if (context.terminal.interrupted.aborted) return;
    await context.print(line);
  }
}

async function exportToFile(exported: AsyncIterable<string>, target: string, context: CommandContext): Promise<void> {
  const lines = await writeLines(exported, target, { interrupted: context.terminal.interrupted, gzip: false });
  if (lines !== null) await context.say(`onrecord: ${countWords(lines, "line")} written to ${escapeText(target)}`);
}
