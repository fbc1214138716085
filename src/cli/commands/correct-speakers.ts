import type { Command } from "commander";
import { OnrecordError } from "../../base/errors.js";
import { correctSpeaker, type SpeakerChange } from "../../ingest/correct-speakers.js";
import { getSpeaker } from "../../query/get-speaker.js";
import type { RecordReader } from "../../record/store.js";
import type { CommandContext } from "../command-context.js";
import { addSettings, readPath } from "../read-settings.js";
import { renderCorrections } from "../render-speakers.js";
import { readRecord, writeRecord } from "../use-record.js";

interface CorrectFlags {
  readonly reason: string;
  readonly by?: string;
  readonly alike?: boolean;
  readonly record?: string;
}

/** One subcommand by which people correct the machine. */
interface CorrectionCommand {
  /** Its name and arguments; speakers are given by an id or a whole name. */
  readonly usage: string;
  readonly description: string;
  readonly readChange: (record: RecordReader, args: readonly string[], flags: CorrectFlags) => Promise<SpeakerChange>;
}

const COMMANDS: readonly CorrectionCommand[] = [
  {
    usage: "merge <speaker> <other>",
    description: "say that two speakers are one; the first keeps its name",
    readChange: async (record, [one = "", other = ""]) => ({
      act: "merge",
      speaker: await getSpeakerId(record, one),
      other: await getSpeakerId(record, other),
    }),
  },
  {
    usage: "split <speaker> <attributions...>",
    description: "say that attributions (att_…) are another speaker's; with --alike all that state the same of it",
    readChange: async (record, [speaker = "", ...attributions], { alike }) => ({
      act: "split",
      speaker: await getSpeakerId(record, speaker),
      attributions: await getIds(record, "att_", attributions),
      scope: alike ? "alike" : "here",
    }),
  },
  {
    usage: "rename <speaker> <name>",
    description: "say what a speaker is called",
    readChange: async (record, [speaker = "", name = ""]) => ({
      act: "rename",
      speaker: await getSpeakerId(record, speaker),
      name,
    }),
  },
  {
    usage: "alias <speaker> <name>",
    description: "add another name, under which the speaker is found",
    readChange: async (record, [speaker = "", name = ""]) => ({
      act: "alias",
      speaker: await getSpeakerId(record, speaker),
      name,
    }),
  },
  {
    usage: "same-as <speaker> <entry>",
    description: "say which entry of a list elsewhere a speaker is, such as wikidata:Q42",
    readChange: async (record, [speaker = "", externalId = ""]) => ({
      act: "sameAs",
      speaker: await getSpeakerId(record, speaker),
      externalId,
    }),
  },
  {
    usage: "undo <correction>",
    description: "take a correction (cor_…) back; it stays in the list",
    readChange: async (record, written) => {
      const [correction = ""] = await getIds(record, "cor_", written);
      return { act: "undo", correction };
    },
  },
];

/** The subcommands of `onrecord speakers` by which people correct the machine, and the list of what they said. */
export function addCorrectionCommands(speakers: Command, context: CommandContext): void {
  for (const { usage, description, readChange } of COMMANDS) {
    const command = speakers
      .command(usage)
      .description(description)
      .requiredOption("--reason <words>", "why; kept with the correction")
      .option("--by <name>", "who says so (ONRECORD_BY, default: the name you are logged in under)");
    if (usage.startsWith("split")) command.option("--alike", "wherever a report states the same of the speaker");
    addSettings(command, ["record"]).action((...given: unknown[]) => {
      // Commander gives the arguments first, then the flags and the command.
      const args = given.slice(0, -2).flat().map(String);
      return correct({ readChange, args, flags: command.opts<CorrectFlags>() }, context);
    });
  }
  addCorrectionsCommand(speakers, context);
}

interface CorrectInput {
  readonly readChange: CorrectionCommand["readChange"];
  readonly args: readonly string[];
  readonly flags: CorrectFlags;
}

async function correct({ readChange, args, flags }: CorrectInput, context: CommandContext): Promise<void> {
  const { env, now } = context.terminal;
  const file = readPath("record", { record: flags.record }, env);
  const grounds = { by: readAuthor(flags.by, env), at: now(), reason: flags.reason };
  const correction = await writeRecord(file, false, async (record) =>
    correctSpeaker(record, await readChange(record, args, flags), grounds),
  );
  await context.print(`${correction.id}\n`);
  if (correction.act !== "undo")
    await context.say(`onrecord: kept; \`onrecord speakers undo ${correction.id} --reason …\` takes it back`);
}

/** Who says so. @throws OnrecordError OPTION_BAD when nothing tells. */
export function readAuthor(given: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  const by = given ?? env.ONRECORD_BY ?? env.USER ?? env.USERNAME;
  if (!by) throw new OnrecordError("OPTION_BAD", { option: "--by", reason: "wants the name of who says so" });
  return by;
}

async function getSpeakerId(record: RecordReader, written: string): Promise<string> {
  return (await getSpeaker(record, written)).id;
}

/** @throws OnrecordError ID_NOT_FOUND, ID_AMBIGUOUS */
async function getIds(record: RecordReader, prefix: string, written: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const one of written) {
    const [id, another] = one.startsWith(prefix) ? await record.findIds(one, 2) : [];
    if (id === undefined) throw new OnrecordError("ID_NOT_FOUND", { id: one });
    if (another !== undefined && id !== one) throw new OnrecordError("ID_AMBIGUOUS", { id: one });
    ids.push(id);
  }
  return ids;
}

interface CorrectionsFlags {
  readonly unattached?: boolean;
  readonly json?: boolean;
  readonly record?: string;
}

function addCorrectionsCommand(speakers: Command, context: CommandContext): void {
  const command = speakers
    .command("corrections")
    .description("list what people corrected, with author, time and reason, and what waits for its words to come again")
    .option("--unattached", "only those whose words are not in the record now")
    .option("--json", "print JSON");
  addSettings(command, ["record"]).action(async (flags: CorrectionsFlags) => {
    const file = readPath("record", { record: flags.record }, context.terminal.env);
    const filter = flags.unattached ? { attached: false } : undefined;
    const rows = await readRecord(file, (record) => record.listCorrections(filter));
    if (flags.json) await context.print(`${JSON.stringify(rows, null, 2)}\n`);
    else if (rows.length === 0) await context.say("onrecord: no corrections");
    else await context.print(`${renderCorrections(rows, context.terminal).join("\n")}\n`);
  });
}
