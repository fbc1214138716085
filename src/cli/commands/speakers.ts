import { type Command, Option } from "commander";
import { getSpeaker } from "../../query/get-speaker.js";
import { SPEAKER_KINDS, type SpeakerKind } from "../../record/reading.js";
import type { SpeakerRow } from "../../record/store.js";
import type { CommandContext } from "../command-context.js";
import { addSettings, parseCount, readPath } from "../read-settings.js";
import { renderSpeaker, renderSpeakers } from "../render-speakers.js";
import { readRecord } from "../use-record.js";
import { addCorrectionCommands } from "./correct-speakers.js";
import { addLoadCommand } from "./load-holders.js";

interface ListFlags {
  readonly kind?: SpeakerKind;
  readonly limit: string;
  readonly json?: boolean;
  readonly record?: string;
}

const DEFAULT_LIMIT = "50";
const MOST_ROWS = 10_000;

/** `onrecord speakers`: who speaks in the record; and its subcommands, by which people correct that. */
export function addSpeakersCommand(program: Command, context: CommandContext): void {
  const speakers = program
    .command("speakers")
    .description("list the people and bodies of the record, show one, and correct which are one")
    .summary("list, show and correct who speaks");
  const list = speakers
    .command("list", { isDefault: true })
    .description("list speakers, those with the most statements first; with words, those that bear them in a name")
    .summary("list speakers (the same without `list`)")
    .argument("[words...]", "words that a name or an alias holds or begins with")
    .addOption(new Option("--kind <kind>", "of this kind alone (default: persons and bodies)").choices(SPEAKER_KINDS))
    .option("--limit <number>", `rows at most, up to ${MOST_ROWS}`, DEFAULT_LIMIT)
    .option("--json", "print JSON");
  addSettings(list, ["record"]).action((words: string[], flags: ListFlags) => listSpeakers(words, flags, context));
  const show = speakers
    .command("show")
    .description("show a speaker: its names, its offices over time, what reports state of it, who else it may be")
    .summary("show one speaker")
    .argument("<speaker>", "an id, as many of its first characters as tell it apart, or the whole name")
    .option("--json", "print JSON");
  addSettings(show, ["record"]).action(
    async (speaker: string, flags: { readonly record?: string; readonly json?: boolean }) => {
      const file = readPath("record", { record: flags.record }, context.terminal.env);
      const found = await readRecord(file, (record) => getSpeaker(record, speaker));
      const text = flags.json ? JSON.stringify(found, null, 2) : renderSpeaker(found, context.terminal).join("\n");
      await context.print(`${text}\n`);
    },
  );
  addCorrectionCommands(speakers, context);
  addLoadCommand(speakers, context);
}

async function listSpeakers(words: readonly string[], flags: ListFlags, context: CommandContext): Promise<void> {
  const file = readPath("record", { record: flags.record }, context.terminal.env);
  const search = {
    words: words.length > 0 ? words.join(" ") : null,
    kind: flags.kind ?? null,
    limit: parseCount("--limit", flags.limit, MOST_ROWS),
    cursor: null,
  };
  const { rows, next } = await readRecord(file, (record) => record.listSpeakers(search));
  if (flags.json) await context.print(`${JSON.stringify(rows, null, 2)}\n`);
  else await printSpeakers(rows, next !== null, context);
}

async function printSpeakers(rows: readonly SpeakerRow[], hasMore: boolean, context: CommandContext): Promise<void> {
  if (rows.length === 0) await context.say("onrecord: no such speaker; fewer words or a beginning find more");
  else await context.print(`${renderSpeakers(rows, context.terminal).join("\n")}\n`);
  if (hasMore) await context.say(`onrecord: ${rows.length} shown, there are more; raise --limit to see them`);
}
