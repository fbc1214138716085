import { type Command, Option } from "commander";
import { OnrecordError } from "../../base/errors.js";
import { correctRecord, type RecordChange } from "../../ingest/correct-record.js";
import { findReportId } from "../../query/find-report-id.js";
import { READING_ACTS, type ReadingAct } from "../../record/reading-correction.js";
import type { RecordReader } from "../../record/store.js";
import type { ReadingCorrectionState } from "../../record/store-review.js";
import type { CommandContext } from "../command-context.js";
import { addSettings, parseCount, readPath } from "../read-settings.js";
import { renderReadingCorrections } from "../render-reading-corrections.js";
import { renderCorrections } from "../render-speakers.js";
import { readRecord, writeRecord } from "../use-record.js";
import { readAuthor } from "./correct-speakers.js";

interface ListFlags {
  readonly by?: string;
  readonly act?: ReadingAct;
  readonly report?: string;
  readonly limit: string;
  readonly json?: boolean;
  readonly record?: string;
}

const DEFAULT_LIMIT = "50";
const MOST_ROWS = 10_000;

/** `onrecord corrections`: what people said of attributions and speakers, with who, when and why; and undoing it. */
export function addCorrectionsCommand(program: Command, context: CommandContext): void {
  const corrections = program
    .command("corrections")
    .description("list what people said of attributions and speakers, show one, undo it, attach it again")
    .summary("list, show, undo and attach again what people corrected");
  for (const [name, isDefault, state, description] of [
    ["list", true, null, "list corrections, the latest first"],
    ["unattached", false, "unattached", "list corrections whose words are not in the record now: they wait for them"],
  ] as const) {
    const list = corrections
      .command(name, { isDefault })
      .description(description)
      .summary(isDefault ? `${description} (the same without \`list\`)` : description)
      .option("--by <name>", "only those of this person")
      .addOption(new Option("--act <act>", "only those that do this").choices(READING_ACTS))
      .option("--report <id>", "only those of this report (an id, a URL)")
      .option("--limit <number>", `rows at most, up to ${MOST_ROWS}`, DEFAULT_LIMIT)
      .option("--json", "print JSON");
    addSettings(list, ["record"]).action((flags: ListFlags) => listCorrections(flags, state, context));
  }
  const show = corrections.command("show").description("print one correction as JSON").argument("<id>", "cor_…");
  addSettings(show, ["record"]).action(async (id: string, { record }: { readonly record?: string }) => {
    const file = readPath("record", { record }, context.terminal.env);
    const found = await readRecord(file, (reader) => getCorrection(reader, id));
    await context.print(`${JSON.stringify(found, null, 2)}\n`);
  });
  for (const command of COMMANDS) addSaying(corrections, command, context);
}

/** A way to say something of a correction. */
interface CorrectionCommand {
  readonly usage: string;
  readonly description: string;
  readonly readChange: (record: RecordReader, args: readonly string[]) => Promise<RecordChange>;
}

const COMMANDS: readonly CorrectionCommand[] = [
  {
    usage: "undo <id>",
    description:
      "take a correction (cor_…), or all that were made at once (the name of their group), back; it stays in the list",
    readChange: async (record, [id = ""]) => ({
      act: "undo",
      correction: id.startsWith("cor_") ? await findOneId(record, id) : id,
    }),
  },
  {
    usage: "attach <id> <attribution>",
    description: "say of which attribution (att_…) a correction is that waits for its words",
    readChange: async (record, [id = "", attribution = ""]) => ({
      act: "attach",
      correction: await findOneId(record, id),
      attribution: await findOneId(record, attribution),
    }),
  },
];

interface SayFlags {
  readonly by?: string;
  readonly reason: string;
  readonly record?: string;
}

function addSaying(
  corrections: Command,
  { usage, description, readChange }: CorrectionCommand,
  context: CommandContext,
) {
  const command = corrections
    .command(usage)
    .description(description)
    .option("--reason <words>", "why; kept with it", "")
    .option("--by <name>", "who says so (ONRECORD_BY, default: the name you are logged in under)");
  addSettings(command, ["record"]).action(async (...given: unknown[]) => {
    // Commander gives the arguments first, then the flags and the command.
    const args = given.slice(0, -2).map(String);
    const flags = command.opts<SayFlags>();
    const { env, now } = context.terminal;
    const grounds = { by: readAuthor(flags.by, env), at: now(), reason: flags.reason };
    const file = readPath("record", { record: flags.record }, env);
    const made = await writeRecord(file, false, async (record) =>
      correctRecord(record, [await readChange(record, args)], grounds),
    );
    for (const { id } of [...made.readings, ...made.speakers]) await context.print(`${id}\n`);
  });
}

async function listCorrections(
  flags: ListFlags,
  state: ReadingCorrectionState | null,
  context: CommandContext,
): Promise<void> {
  const { terminal } = context;
  const file = readPath("record", { record: flags.record }, terminal.env);
  const limit = parseCount("--limit", flags.limit, MOST_ROWS);
  const { page, ofSpeakers } = await readRecord(file, async (reader) => {
    const reportId = flags.report === undefined ? null : await findReportId(reader, flags.report);
    const search = { reportId, attributionId: null, by: flags.by ?? null, act: flags.act ?? null, field: null };
    const page = await reader.listReadingCorrections({ ...search, state, limit, cursor: null });
    const speakers = await reader.listCorrections(state === null ? undefined : { attached: false });
    const ofSpeakers = speakers.filter(
      ({ correction }) =>
        flags.report === undefined && flags.act === undefined && (flags.by ?? correction.by) === correction.by,
    );
    return { page, ofSpeakers };
  });
  if (flags.json)
    return context.print(`${JSON.stringify({ attributions: page.rows, speakers: ofSpeakers }, null, 2)}\n`);
  if (page.rows.length > 0) await context.print(`${renderReadingCorrections(page.rows, terminal).join("\n")}\n`);
  if (ofSpeakers.length > 0)
    await context.print(`Of speakers:\n${renderCorrections(ofSpeakers, terminal).join("\n")}\n`);
  if (page.rows.length + ofSpeakers.length === 0) await context.say("onrecord: no corrections");
  if (page.next !== null) await context.say(`onrecord: ${limit} shown, there are more; raise --limit to see them`);
}

/** @throws OnrecordError ID_NOT_FOUND, ID_AMBIGUOUS */
async function findOneId(reader: RecordReader, written: string): Promise<string> {
  const [id, another] = await reader.findIds(written, 2);
  if (id === undefined) throw new OnrecordError("ID_NOT_FOUND", { id: written });
  if (another !== undefined && id !== written) throw new OnrecordError("ID_AMBIGUOUS", { id: written });
  return id;
}

async function getCorrection(reader: RecordReader, written: string): Promise<unknown> {
  const id = await findOneId(reader, written);
  const ofSpeaker = (await reader.listCorrections()).find(({ correction }) => correction.id === id);
  if (ofSpeaker) return ofSpeaker;
  const found = await reader.findReadingCorrection(id);
  if (!found) throw new OnrecordError("ID_NOT_FOUND", { id: written });
  return found;
}
