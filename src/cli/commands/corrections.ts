import { type Command, Option } from "commander";
import { OnrecordError } from "../../base/errors.js";
import { correctReadings } from "../../ingest/correct-readings.js";
import { correctSpeaker } from "../../ingest/correct-speakers.js";
import { READING_ACTS, type ReadingAct } from "../../record/reading-correction.js";
import type { ReadingCorrectionState, RecordReader } from "../../record/store.js";
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
    .description("list what people said of attributions and speakers, show one, undo it")
    .summary("list, show and undo what people corrected");
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
  addUndo(corrections, context);
}

function addUndo(corrections: Command, context: CommandContext): void {
  const undo = corrections
    .command("undo")
    .description("take a correction, or all that were made at once, back; it stays in the list")
    .argument("<id>", "cor_…, or the name of a group")
    .option("--reason <words>", "why; kept with it", "")
    .option("--by <name>", "who says so (ONRECORD_BY, default: the name you are logged in under)");
  addSettings(undo, ["record"]).action(
    async (id: string, flags: { readonly by?: string; readonly reason: string; readonly record?: string }) => {
      const { env, now } = context.terminal;
      const grounds = { by: readAuthor(flags.by, env), at: now(), reason: flags.reason };
      const file = readPath("record", { record: flags.record }, env);
      const made = await writeRecord(file, false, async (record) => {
        const whole = id.startsWith("cor_") ? await findOneId(record, id) : id;
        if (await isOfSpeaker(record, whole))
          return correctSpeaker(record, { act: "undo", correction: whole }, grounds);
        return (await correctReadings(record, [{ act: "undo", correction: whole }], { ...grounds, group: null }))[0];
      });
      await context.print(`${made?.id ?? ""}\n`);
    },
  );
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
    const reportId = flags.report === undefined ? null : await getReportId(reader, flags.report);
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

async function getReportId(reader: RecordReader, written: string): Promise<string> {
  const id = (await reader.findReportId(written)) ?? (await reader.findIds(written, 1))[0];
  if (!id?.startsWith("rep_")) throw new OnrecordError("ID_NOT_FOUND", { id: written });
  return id;
}

/** @throws OnrecordError ID_NOT_FOUND, ID_AMBIGUOUS */
async function findOneId(reader: RecordReader, written: string): Promise<string> {
  const [id, another] = await reader.findIds(written, 2);
  if (id === undefined) throw new OnrecordError("ID_NOT_FOUND", { id: written });
  if (another !== undefined && id !== written) throw new OnrecordError("ID_AMBIGUOUS", { id: written });
  return id;
}

async function isOfSpeaker(reader: RecordReader, id: string): Promise<boolean> {
  return (await reader.listCorrections()).some(({ correction }) => correction.id === id);
}

async function getCorrection(reader: RecordReader, written: string): Promise<unknown> {
  const id = await findOneId(reader, written);
  const ofSpeaker = (await reader.listCorrections()).find(({ correction }) => correction.id === id);
  if (ofSpeaker) return ofSpeaker;
  const found = await reader.findReadingCorrection(id);
  if (!found) throw new OnrecordError("ID_NOT_FOUND", { id: written });
  return found;
}
