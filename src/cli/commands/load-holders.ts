import type { Command } from "commander";
import { loadOfficeHolders } from "../../ingest/load-office-holders.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { addSettings, readPath } from "../read-settings.js";
import { writeRecord } from "../use-record.js";

/** `onrecord speakers load`: who held which office, from a list that the user has. */
export function addLoadCommand(speakers: Command, context: CommandContext): void {
  const command = speakers
    .command("load")
    .description(
      "load known office-holders (Popolo JSON or CSV), so that “the Orlesian foreign minister” is looked up by the day; shown as background, never as stated",
    )
    .summary("load known office-holders")
    .argument("<file>", "Popolo JSON, or CSV with the columns name, office, body, country, party, from, until, ids");
  addSettings(command, ["record"]).action(async (list: string, flags: { readonly record?: string }) => {
    const file = readPath("record", { record: flags.record }, context.terminal.env);
    const { read, added } = await writeRecord(file, true, (record) => loadOfficeHolders(record, list));
    await context.print(`${countWords(read, "office-holder")} read, ${added} new\n`);
  });
}
