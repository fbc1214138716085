import type { Command } from "commander";
import { OnrecordError } from "../../base/errors.js";
import { type RereadReport, rereadReports } from "../../ingest/reread-reports.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { escapeText } from "../escape-text.js";
import { addSettings, readNumber, readPath } from "../read-settings.js";
import { writeRecord } from "../use-record.js";

interface RereadFlags {
  readonly record?: string;
  readonly jobs?: string;
  readonly sinceVersion?: string;
  readonly jsonl?: boolean;
}

/** `onrecord reread`: extracts the stored reports again with the present engine and tells what is different. */
export function addRereadCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("reread")
    .description("extract the stored reports again with the present engine; prints what appeared, vanished, changed")
    .summary("extract stored reports again")
    .option("--since-version <version>", "only what this version of the engine or a later one read")
    .option("--jsonl", "print one JSON line for each report read again");
  addSettings(command, ["jobs", "record"]).action((flags: RereadFlags) => {
    const file = readPath("record", { record: flags.record }, context.terminal.env);
    return writeRecord(file, false, async (record) => {
      const counts = { reports: 0, appeared: 0, vanished: 0, changed: 0, refused: 0 };
      const outcomes = rereadReports(record, {
        sinceVersion: readVersion(flags.sinceVersion),
        jobs: readNumber("jobs", { jobs: flags.jobs }, context.terminal.env) ?? undefined,
        signal: context.terminal.interrupted,
      });
      for await (const outcome of outcomes) {
        if (outcome.kind === "refused") {
          counts.refused++;
          await context.report(outcome.error);
          continue;
        }
        counts.reports++;
        for (const kind of ["appeared", "vanished", "changed"] as const) counts[kind] += outcome[kind].length;
        await context.print(flags.jsonl ? `${JSON.stringify(outcome)}\n` : describe(outcome));
      }
      await context.say(
        `onrecord: ${countWords(counts.reports, "report")} read again: ${countWords(counts.appeared, "attribution")} appeared, ${counts.vanished} vanished, ${counts.changed} changed; ${counts.refused} refused`,
      );
    });
  });
}

/** @throws OnrecordError OPTION_BAD when it is no version. */
function readVersion(given: string | undefined): string | null {
  if (given === undefined || /^\d+(?:\.\d+)*(?:\+\d+(?:\.\d+)*)?$/.test(given)) return given ?? null;
  throw new OnrecordError("OPTION_BAD", {
    option: "--since-version",
    reason: `wants a version as 0.1, got "${given}"`,
  });
}

function describe(report: RereadReport): string {
  const lines = [
    ...report.appeared.map((one) => `  + ${one.id}  ${who(one.speaker)}: ${escapeText(one.words)}`),
    ...report.vanished.map((one) => `  - ${one.id}  ${who(one.speaker)}: ${escapeText(one.words)}`),
    ...report.changed.map((one) => `  ~ ${one.id}  ${one.fields.join(", ")}: ${escapeText(one.words)}`),
  ];
  if (lines.length === 0) return "";
  return [`${report.reportId}  ${escapeText(report.title ?? "")}`, ...lines, ""].join("\n");
}

const who = (speaker: string | null) => escapeText(speaker ?? "no source told");
