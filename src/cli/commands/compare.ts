import { type Command, Option } from "commander";
import { MOST_COLLECTED } from "../../query/collect-statements.js";
import {
  ACTOR_KINDS,
  type ActorKind,
  type Comparison,
  comparePositions,
  PERIODS,
  type Period,
} from "../../query/compare-positions.js";
import type { CommandContext } from "../command-context.js";
import { addSettings, readPath } from "../read-settings.js";
import { renderComparison, toPlainComparison } from "../render-comparison.js";
import { addSearchOptions, readSearch, type SearchFlags, sayNothingFound } from "../search-options.js";
import { readRecord } from "../use-record.js";

type CompareFlags = SearchFlags & { readonly by: ActorKind; readonly per: Period; readonly json?: boolean };

/** `onrecord compare`: who said what about something, actors by months or days. */
export function addCompareCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("compare")
    .description(
      "compare what actors said: for each actor and month, how many statements and the last of them with its cue class; words and dates, never a verdict",
    )
    .summary("compare what actors said, month by month")
    .option("--about <words>", 'words, a "phrase" or a beginning* that the statements hold')
    .addOption(new Option("--by <actor>", "what an actor is").choices(ACTOR_KINDS).default("speaker"))
    .addOption(new Option("--per <period>", "what a column is").choices(PERIODS).default("month"));
  addSearchOptions(command).option("--json", "print JSON");
  addSettings(command, ["record"]).action((flags: CompareFlags) => compare(flags, context));
}

async function compare(flags: CompareFlags, context: CommandContext): Promise<void> {
  const file = readPath("record", { record: flags.record }, context.terminal.env);
  const query = { ...readSearch([], flags), words: flags.about };
  const comparison = await readRecord(file, (record) =>
    comparePositions(record, query, { by: flags.by, period: flags.per }),
  );
  if (flags.json) await context.print(`${JSON.stringify(toPlainComparison(comparison), null, 2)}\n`);
  else await printTable(comparison, context);
}

async function printTable(comparison: Comparison, context: CommandContext): Promise<void> {
  const { actors, otherCount, by, isCut } = comparison;
  if (actors.length === 0) await sayNothingFound(context);
  else await context.print(`${renderComparison(comparison, context.terminal).join("\n")}\n`);
  if (otherCount > 0) await context.say(`onrecord: ${otherCount} more by no ${by} that is named`);
  if (isCut) await context.say(`onrecord: only the newest ${MOST_COLLECTED} statements are compared; ask for fewer`);
}
