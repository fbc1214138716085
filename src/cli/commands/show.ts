import type { Command } from "commander";
import { OnrecordError } from "../../base/errors.js";
import { toPlainReport } from "../../export/plain-report.js";
import type { RecordEntry, RecordReader } from "../../record/store.js";
import type { CommandContext } from "../command-context.js";
import { escapeText } from "../escape-text.js";
import { markText } from "../mark-text.js";
import { addSettings, readPath } from "../read-settings.js";
import { markAttribution, renderAttribution } from "../render-attribution.js";
import { paint } from "../terminal.js";
import { readRecord } from "../use-record.js";

interface ShowFlags {
  readonly record?: string;
  readonly json?: boolean;
}

/** `onrecord show`: a statement, an attribution or a report, with every field and where each came from. */
export function addShowCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("show")
    .description("show a statement, an attribution or a report: its words, every field, and where each came from")
    .summary("show one statement, attribution or report")
    .argument("<id>", "an id, or as many of its first characters as tell it apart")
    .option("--json", "print JSON");
  addSettings(command, ["record"]).action((id: string, flags: ShowFlags) => {
    const file = readPath("record", { record: flags.record }, context.terminal.env);
    return readRecord(file, (record) => show(record, id, flags.json === true, context));
  });
}

async function show(record: RecordReader, given: string, json: boolean, context: CommandContext): Promise<void> {
  const id = await completeId(record, given);
  const [entry] = (await record.findEntries(id)).slice(-1);
  if (entry) return json ? printJson(toPlainReport(entry.extraction, { full: true }), context) : printReport(entry, context);
  const attributionIds = id.startsWith("sta_") ? await record.findAttributionIds(id) : [id];
  for (const attributionId of attributionIds) await showAttribution(record, attributionId, json, context);
}

/** The one id that begins so. @throws OnrecordError ID_NOT_FOUND, OPTION_BAD when several do. */
async function completeId(record: RecordReader, given: string): Promise<string> {
  const found = (await record.findIds(given, 6)).filter((id) => /^(sta|att|rep)_/.test(id));
  const [only] = found;
  if (!only) throw new OnrecordError("ID_NOT_FOUND", { id: given });
  if (found.length === 1 || only === given) return only;
  throw new OnrecordError("OPTION_BAD", { option: "ID", reason: `${given} could be ${found.slice(0, 5).join(", ")}` });
}

async function showAttribution(record: RecordReader, id: string, json: boolean, context: CommandContext) {
  const { terminal } = context;
  const entry = await record.findEntryOfAttribution(id);
  const attribution = entry?.extraction.attributions.find((candidate) => candidate.id === id);
  if (!entry || !attribution) throw new OnrecordError("ID_NOT_FOUND", { id });
  const { article } = entry.extraction;
  const statementId = await record.findStatementIdOf(id);
  const statement = statementId ? await record.findStatement(statementId) : null;
  if (json) {
    const plain = toPlainReport(entry.extraction).attributions.find((candidate) => candidate.id === id);
    const reading = entry.extraction.readings.find((candidate) => candidate.attributionId === id);
    return printJson({ statement, reportId: article.report.id, attribution: plain, reading }, context);
  }
  const heads = [
    `${paint(terminal, "strong", statement?.kind ?? "attribution")} ${statementId ?? ""}  attribution ${id}`,
    `in ${describeReport(entry)}`,
    "",
  ];
  const lines = [...heads, ...renderAttribution(entry.extraction, attribution, terminal)];
  await context.print(`${lines.join("\n")}\n\n`);
}

function describeReport({ extraction }: RecordEntry): string {
  const { report, title, publishedAt } = extraction.article;
  const parts = [title && `“${title}”`, report.outlet, publishedAt, report.url, report.id];
  return escapeText(parts.filter(Boolean).join(", "));
}

async function printReport(entry: RecordEntry, context: CommandContext): Promise<void> {
  const { article, attributions } = entry.extraction;
  const { terminal } = context;
  const marks = attributions.flatMap(markAttribution);
  const whole = { start: 0, end: article.text.length };
  const problems = entry.extraction.problems.map(({ code, message }) => `problem ${code}: ${escapeText(message)}`);
  const legend = (["source", "cue", "content"] as const).map((style) => paint(terminal, style, style)).join(" ");
  const lines = [
    describeReport(entry),
    `version ${article.version.id}, read by ${entry.engine}, added ${entry.addedAt}; ${attributions.length} attributions: ${legend}`,
    ...problems,
    "",
    markText(terminal, article.text, whole, marks),
  ];
  await context.print(`${lines.join("\n")}\n`);
}

async function printJson(value: unknown, context: CommandContext): Promise<void> {
  await context.print(`${JSON.stringify(value, null, 2)}\n`);
}
