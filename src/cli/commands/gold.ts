import type { Command } from "commander";
import { OnrecordError } from "../../base/errors.js";
import { exportGold, type ReviewedReport } from "../../export/gold-report.js";
import type { RecordReader } from "../../record/store.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { escapeText } from "../escape-text.js";
import { addSettings, readPath } from "../read-settings.js";
import { readRecord } from "../use-record.js";
import { writeLines } from "../write-lines.js";

interface GoldFlags {
  readonly reviewedBy?: readonly string[];
  readonly out?: string;
  readonly record?: string;
}

/** Reports that are begun but not whole are named up to so many, those with least left first. */
const MOST_NAMED = 10;

/** `onrecord gold export`: reports that people reviewed, in the form that `evaluate` and training read. */
export function addGoldCommand(program: Command, context: CommandContext): void {
  const gold = program
    .command("gold")
    .description("gold of your own: reports of which people judged every attribution")
    .summary("write reviewed reports as gold");
  const command = gold
    .command("export")
    .description(
      "write each report whose attributions were all accepted, rejected or added by people, as they have it, as a line of JSON; `evaluate` and training read it. Whole texts are in it",
    )
    .summary("write reviewed reports as JSON Lines")
    .option("--reviewed-by <names...>", "count what these people said alone (default: anybody)")
    .option("--out <file>", "where to, gzipped when the name ends in .gz (default: standard output)");
  addSettings(command, ["record"]).action((flags: GoldFlags) => exportToGold(flags, context));
}

async function exportToGold(flags: GoldFlags, context: CommandContext): Promise<void> {
  const file = readPath("record", { record: flags.record }, context.terminal.env);
  const reviewers = flags.reviewedBy ?? [];
  const begun: ReviewedReport[] = [];
  const written = await readRecord(file, (record) =>
    record.holdSnapshot(async () => {
      await checkReviewers(record, reviewers);
      const lines = readLines(exportGold(record, reviewers), begun);
      if (flags.out === undefined || flags.out === "-") return printLines(lines, context);
      const { interrupted } = context.terminal;
      return writeLines(lines, flags.out, { interrupted, gzip: flags.out.endsWith(".gz") });
    }),
  );
  if (written === null) return;
  const where = flags.out === undefined || flags.out === "-" ? "" : ` to ${escapeText(flags.out)}`;
  await context.say(`onrecord: ${countWords(written, "reviewed report")} written${where}`);
  await nameBegun(begun, context);
}

/** Lines of what is whole; what is not goes to `begun`. */
async function* readLines(reports: AsyncIterable<ReviewedReport>, begun: ReviewedReport[]): AsyncGenerator<string> {
  for await (const report of reports) {
    if (report.line === null) begun.push(report);
    else yield report.line;
  }
}

async function printLines(lines: AsyncIterable<string>, context: CommandContext): Promise<number | null> {
  let count = 0;
  for await (const line of lines) {
    if (context.terminal.interrupted.aborted) return null;
    await context.print(line);
    count++;
  }
  return count;
}

/** A name misspelt would leave a person's work out without a word. @throws OnrecordError OPTION_BAD */
async function checkReviewers(record: RecordReader, reviewers: readonly string[]): Promise<void> {
  if (reviewers.length === 0) return;
  const { people } = await record.countJudgements();
  for (const name of reviewers) {
    if (people.has(name)) continue;
    const others = people.size === 0 ? "nobody did" : `those who did: ${[...people.keys()].join(", ")}`;
    throw new OnrecordError("OPTION_BAD", {
      option: "--reviewed-by",
      reason: `nobody called "${name}" judged an attribution; ${others}`,
    });
  }
}

async function nameBegun(begun: readonly ReviewedReport[], context: CommandContext): Promise<void> {
  if (begun.length === 0) return;
  const left = begun.reduce((sum, report) => sum + report.left, 0);
  await context.say(
    `onrecord: ${countWords(begun.length, "report")} begun but not whole, left out: ${countWords(left, "attribution")} to judge`,
  );
  const named = [...begun].sort((one, other) => one.left - other.left || (one.reportId < other.reportId ? -1 : 1));
  for (const { reportId, title, left: n } of named.slice(0, MOST_NAMED))
    await context.say(escapeText(`  ${reportId}  ${n} left${title === null ? "" : `  ${title}`}`));
  if (named.length > MOST_NAMED) await context.say(`  and ${named.length - MOST_NAMED} more`);
}
