import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import { addSettings, readPath } from "../read-settings.js";
import { describeStatus, renderStatus } from "../render-status.js";
import { readRecord } from "../use-record.js";

/** `onrecord status`: how much the record holds, and how often people found the machine wrong. */
export function addStatusCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("status")
    .description(
      "how much the record holds, and of each hundred attributions that people judged: how many were none, were missed, or had a field set otherwise",
    )
    .summary("how much there is, and how often people found the machine wrong")
    .option("--json", "print JSON");
  addSettings(command, ["record"]).action((flags: { readonly json?: boolean; readonly record?: string }) =>
    printStatus(flags, context),
  );
}

async function printStatus(
  flags: { readonly json?: boolean; readonly record?: string },
  context: CommandContext,
): Promise<void> {
  const file = readPath("record", { record: flags.record }, context.terminal.env);
  const status = await readRecord(file, (record) =>
    record.holdSnapshot(async () => ({
      counts: await record.countRecord(),
      engines: await record.countEngines(),
      corrections: await record.countCorrections(),
      judgements: await record.countJudgements(),
    })),
  );
  if (flags.json) await context.print(`${JSON.stringify(describeStatus(status), null, 2)}\n`);
  else await context.print(`${renderStatus(status, context.terminal).join("\n")}\n`);
}
