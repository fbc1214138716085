import { type Command, Option } from "commander";
import { renderCsv, toPlainStatement } from "../../export/plain-statement.js";
import { type FoundStatement, MOST_ROWS, searchStatements } from "../../query/search-statements.js";
import { CUE_CLASSES, MANNERS, MODES } from "../../record/attribution.js";
import { STATEMENT_KINDS } from "../../record/link.js";
import type { CommandContext } from "../command-context.js";
import { addSettings, parseCount, readPath } from "../read-settings.js";
import { renderStatements } from "../render-statements.js";
import { addSearchOptions, readSearch, type SearchFlags, sayNothingFound } from "../search-options.js";
import { readRecord } from "../use-record.js";

type StatementsFlags = SearchFlags & {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly csv?: boolean;
  readonly safe?: boolean;
};

const DEFAULT_LIMIT = 20;

/** `onrecord statements`: searches and lists what was said, newest first. */
export function addStatementsCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("statements")
    .description('search what was said: words, "a phrase", a beginning* (all must occur); newest report first')
    .summary("search and list what was said")
    .argument("[words...]", "words of the content or of the speaker's name");
  addSearchOptions(command);
  for (const [flag, what, values] of [
    ["--manner", "direct, mixed or indirect", MANNERS],
    ["--mode", "speech, writing, mental or unclear", MODES],
    ["--cue-class", "what the cue does", CUE_CLASSES],
    ["--kind", "statements alone, or what else is kept", STATEMENT_KINDS],
  ] as const)
    command.addOption(new Option(`${flag} <${flag.slice(2)}>`, what).choices(values));
  command
    .option("--limit <number>", `rows at most, up to ${MOST_ROWS}`, String(DEFAULT_LIMIT))
    .addOption(new Option("--json", "print one JSON object").conflicts(["jsonl", "csv"]))
    .addOption(new Option("--jsonl", "print one JSON line for each").conflicts("csv"))
    .option("--csv", "print CSV (RFC 4180)")
    .option("--safe", "with --csv: keep spreadsheets from taking a cell for a formula (an apostrophe before it)");
  addSettings(command, ["record"]).action((words: string[], flags: StatementsFlags) => list(words, flags, context));
}

async function list(words: readonly string[], flags: StatementsFlags, context: CommandContext): Promise<void> {
  const file = readPath("record", { record: flags.record }, context.terminal.env);
  const limit = parseCount("--limit", flags.limit ?? String(DEFAULT_LIMIT), MOST_ROWS);
  const query = { ...readSearch(words, flags), limit };
  const found = await readRecord(file, (record) => searchStatements(record, query));
  const undated = found.undated?.rows ?? [];
  const rows = [...found.rows, ...undated];
  if (flags.json) {
    const lists = { statements: found.rows.map(toPlainStatement), undated: undated.map(toPlainStatement) };
    await context.print(`${JSON.stringify(lists, null, 2)}\n`);
  } else if (flags.jsonl) {
    for (const row of rows) await context.print(`${JSON.stringify(toPlainStatement(row))}\n`);
  } else if (flags.csv) await context.print(renderCsv(rows, { safe: flags.safe === true }));
  else await printTables(found.rows, found.undated ? undated : null, found.next !== null, context);
}

async function printTables(
  rows: readonly FoundStatement[],
  undated: readonly FoundStatement[] | null,
  hasMore: boolean,
  context: CommandContext,
): Promise<void> {
  const { terminal } = context;
  if (rows.length === 0) await sayNothingFound(context);
  else await context.print(`${renderStatements(rows, terminal).join("\n")}\n`);
  if (undated && undated.length > 0)
    await context.print(
      `\nThe day said is not told, but it was no later than published:\n${renderStatements(undated, terminal).join("\n")}\n`,
    );
  if (hasMore) await context.say(`onrecord: ${rows.length} shown, there are more; raise --limit to see them`);
}
