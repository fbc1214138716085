import type { Command } from "commander";
import { type FoundChanges, listChanges } from "../../query/list-changes.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { addSettings, parseCount, parseInstant, readPath } from "../read-settings.js";
import { renderChange } from "../render-changes.js";
import { readRecord } from "../use-record.js";

interface ChangeFlags {
  readonly record?: string;
  readonly since?: string;
  readonly report?: string;
  readonly limit: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

const DEFAULT_LIMIT = "100";
const MOST_CHANGES = 10_000;

/** `onrecord changes`: what outlets changed in what they had published. */
export function addChangesCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("changes")
    .description(
      "list statements that appeared (+), vanished (-), were worded otherwise (~) or given to another (@) between versions of a report",
    )
    .summary("list what was changed between versions of reports")
    .option("--since <day>", "only versions added on this day (2031-04-02) or later")
    .option("--report <report>", "of this report alone: its id or URL")
    .option("--limit <number>", `pairs of versions at most, up to ${MOST_CHANGES}`, DEFAULT_LIMIT)
    .option("--json", "print JSON")
    .option("--jsonl", "print one JSON line for each pair of versions");
  addSettings(command, ["record"]).action((flags: ChangeFlags) => changes(flags, context));
}

async function changes(flags: ChangeFlags, context: CommandContext): Promise<void> {
  const { terminal } = context;
  const file = readPath("record", { record: flags.record }, terminal.env);
  const search = {
    since: flags.since === undefined ? null : parseInstant("--since", flags.since),
    report: flags.report ?? null,
    limit: parseCount("--limit", flags.limit, MOST_CHANGES),
  };
  const found = await readRecord(file, (record) => listChanges(record, search));
  if (flags.json) await context.print(`${JSON.stringify(found, null, 2)}\n`);
  else if (flags.jsonl) for (const change of found.changes) await context.print(`${JSON.stringify(change)}\n`);
  else for (const change of found.changes) await context.print(`${renderChange(change, terminal).join("\n")}\n\n`);
  if (!flags.json) await context.say(describeFound(found));
}

function describeFound({ changes: found, withoutStatements, readApart, hasMore }: FoundChanges): string {
  const parts = [
    found.length === 0 ? "no statement was changed" : `${countWords(found.length, "change")} of reports`,
    ...(hasMore ? ["there are more (--limit)"] : []),
    ...(withoutStatements > 0 ? [`${withoutStatements} more changed their text, but no statement`] : []),
    ...(readApart > 0 ? [`${readApart} cannot be compared until \`onrecord reread\`: two engines read them`] : []),
  ];
  return `onrecord: ${parts.join("; ")}`;
}
