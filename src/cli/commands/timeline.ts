import type { Command } from "commander";
import { toPlainStatement } from "../../export/plain-statement.js";
import { MOST_COLLECTED } from "../../query/collect-statements.js";
import { type DatedStatement, listTimeline, type Timeline } from "../../query/list-timeline.js";
import type { CommandContext } from "../command-context.js";
import { addSettings, readPath } from "../read-settings.js";
import { renderStatements } from "../render-statements.js";
import { addSearchOptions, readSearch, type SearchFlags, sayNothingFound } from "../search-options.js";
import { readRecord } from "../use-record.js";

type TimelineFlags = SearchFlags & { readonly json?: boolean };

/** `onrecord timeline`: what was said, from the earliest to the latest. */
export function addTimelineCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("timeline")
    .description("list what was said in the order in which it was said, by the date said or else the date published")
    .summary("list what was said, the earliest first")
    .option("--about <words>", 'words, a "phrase" or a beginning* that the statements hold');
  addSearchOptions(command).option("--json", "print JSON");
  addSettings(command, ["record"]).action((flags: TimelineFlags) => showTimeline(flags, context));
}

async function showTimeline(flags: TimelineFlags, context: CommandContext): Promise<void> {
  const file = readPath("record", { record: flags.record }, context.terminal.env);
  const query = { ...readSearch([], flags), words: flags.about };
  const timeline = await readRecord(file, (record) => listTimeline(record, query));
  if (flags.json) await context.print(`${JSON.stringify(toPlainTimeline(timeline), null, 2)}\n`);
  else await printTimeline(timeline, context);
}

function toPlainTimeline({ statements, isCut }: Timeline) {
  return { statements: statements.map((row) => ({ ...describeDate(row), ...toPlainStatement(row) })), cut: isCut };
}

function describeDate({ when }: DatedStatement) {
  return { date: when?.date ?? null, dateBasis: when?.basis ?? "unknown" };
}

async function printTimeline({ statements, isCut }: Timeline, context: CommandContext): Promise<void> {
  if (statements.length === 0) await sayNothingFound(context);
  else await context.print(`${renderStatements(statements, context.terminal).join("\n")}\n`);
  if (isCut) await context.say(`onrecord: only the newest ${MOST_COLLECTED} statements are listed; ask for fewer`);
}
