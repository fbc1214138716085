import type { Command } from "commander";
import { ERRORS } from "../../base/errors.js";
import { type AddSummary, addReports, type Refusal } from "../../ingest/add-reports.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { escapeText } from "../escape-text.js";
import { addInputOptions, type InputFlags, withInputs } from "../input-options.js";
import { addSettings, readNumber, readPath } from "../read-settings.js";
import { openProgress } from "../show-progress.js";
import { writeRecord } from "../use-record.js";

type AddFlags = InputFlags & { readonly record?: string; readonly batchReports?: string };

const MOST_ALIKE = 5;

/** `onrecord add`: reads reports into the record. */
export function addAddCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("add")
    .description("read reports into the record; Ctrl-C stops cleanly, and running it again goes on")
    .summary("read reports into the record");
  addSettings(addInputOptions(command), ["record", "batch_reports"]).action((inputs: string[], flags: AddFlags) =>
    add(inputs.length === 0 ? ["-"] : inputs, flags, context),
  );
}

async function add(inputs: readonly string[], flags: AddFlags, context: CommandContext): Promise<void> {
  const { env, now } = context.terminal;
  const batchReports = readNumber("batch_reports", { batchReports: flags.batchReports }, env);
  const file = readPath("record", { record: flags.record }, env);
  await writeRecord(file, true, async (record) => {
    const summary = await withInputs(inputs, flags, context, async (options) => {
      const progress = openProgress(inputs, context);
      try {
        const onProgress = (event: Parameters<typeof progress.update>[0]) => progress.update(event);
        const onRefusal = ({ code }: Refusal) => context.raise(ERRORS[code].exitStatus);
        return await addReports(record, inputs, { ...options, batchReports, now, onProgress, onRefusal });
      } finally {
        progress.stop();
      }
    });
    await printSummary(summary, file, context);
    const { reports, attributions, statements, speakers } = await record.countRecord();
    const held = [
      countWords(reports, "report"),
      countWords(attributions, "attribution"),
      countWords(statements, "statement"),
      countWords(speakers, "speaker"),
    ];
    await context.print(`${escapeText(file)} holds ${held.join(", ")}\n`);
  });
}

async function printSummary(summary: AddSummary, file: string, context: CommandContext): Promise<void> {
  await printRefusals(summary, context);
  const { added, changed, known, removed, refused, attributions } = summary;
  const parts = [
    `${countWords(added, "report")} added with ${countWords(attributions, "attribution")}`,
    ...(changed > 0 ? [`${changed} in a new version`] : []),
    `${known} already known`,
    ...(removed > 0 ? [`${removed} kept out because they were removed before`] : []),
    `${refused} refused`,
  ];
  await context.print(`${parts.join(", ")}\n`);
  if (summary.interrupted)
    await context.say(`onrecord: stopped; what was added is in ${escapeText(file)}. Run it again to go on.`);
}

/** Refusals that follow each other and have the same remedy are told together, the first of many by name. */
async function printRefusals({ refusals, refused, removed }: AddSummary, context: CommandContext): Promise<void> {
  const alike: Refusal[] = [];
  for (const [i, refusal] of refusals.entries()) {
    alike.push(refusal);
    if (refusals[i + 1]?.remedy === refusal.remedy) continue;
    for (const { message } of alike.slice(0, MOST_ALIKE)) await context.say(`onrecord: ${escapeText(message)}`);
    if (alike.length > MOST_ALIKE) await context.say(`onrecord: … and ${alike.length - MOST_ALIKE} more like these`);
    await context.say(`  ${escapeText(refusal.remedy)}`);
    alike.length = 0;
  }
  const unlisted = refused + removed - refusals.length;
  if (unlisted > 0) await context.say(`onrecord: … and ${unlisted} more`);
}
