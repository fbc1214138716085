import type { Command } from "commander";
import { removeReport } from "../../ingest/remove-report.js";
import type { CommandContext } from "../command-context.js";
import { escapeText } from "../escape-text.js";
import { addSettings, readPath } from "../read-settings.js";
import { writeRecord } from "../use-record.js";

/** `onrecord remove`: deletes a report and all that was taken from it, and keeps it out. */
export function addRemoveCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("remove")
    .description("delete a report's text, bytes and all that was taken from it, and keep it out from now on")
    .summary("delete a report for good")
    .argument("<report>", "its id, its URL, or the id it was given")
    .requiredOption("--reason <words>", "why; it is kept in the tombstone");
  addSettings(command, ["record"]).action(async (report: string, flags: { record?: string; reason: string }) => {
    const file = readPath("record", { record: flags.record }, context.terminal.env);
    const removal = { report, reason: flags.reason, at: context.terminal.now() };
    const { reportId, deleted } = await writeRecord(file, false, (record) => removeReport(record, removal));
    const words = deleted ? "removed" : "was removed before";
    await context.print(`${reportId} ${words}: ${escapeText(flags.reason)}\n`);
  });
}
