import type { Command } from "commander";
import { toPlainReport } from "../../export/plain-report.js";
import { getShown, type Shown, type ShownAttribution, type ShownStatement } from "../../query/get-shown.js";
import type { RecordEntry } from "../../record/store.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { escapeText } from "../escape-text.js";
import { foldLines } from "../fold-lines.js";
import { markText } from "../mark-text.js";
import { addSettings, readPath } from "../read-settings.js";
import { markAttribution, renderAttribution } from "../render-attribution.js";
import { findWidth, paint, type Terminal } from "../terminal.js";
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
    .argument("<id>", "an id, as many of its first characters as tell it apart, or a report's URL")
    .option("--json", "print JSON");
  addSettings(command, ["record"]).action(async (id: string, flags: ShowFlags) => {
    const file = readPath("record", { record: flags.record }, context.terminal.env);
    const shown = await readRecord(file, (record) => getShown(record, id));
    await (flags.json ? context.print(`${JSON.stringify(toJson(shown), null, 2)}\n`) : print(shown, context));
  });
}

/** The plain form, with the finer types beside it; texts are given with a report alone. */
function toJson(shown: Shown): unknown {
  if (shown.what === "report") return shown.versions.map(({ extraction }) => toPlainReport(extraction, { full: true }));
  if (shown.what === "attribution") return attributionToJson(shown.attribution);
  const { statement, speaker, attributions } = shown.statement;
  return { ...statement, speaker, attributions: attributions.map(attributionToJson) };
}

function attributionToJson({ entry, attribution, reading, statementId }: ShownAttribution): unknown {
  const plain = toPlainReport(entry.extraction).attributions.find(({ id }) => id === attribution.id);
  return { statement: statementId, report: entry.extraction.article.report.id, attribution: plain, reading };
}

async function print(shown: Shown, context: CommandContext): Promise<void> {
  if (shown.what === "report") await printReport(shown.versions, context);
  else if (shown.what === "attribution") await printAttribution(shown.attribution, context);
  else await printStatement(shown.statement, context);
}

async function printStatement({ statement, attributions }: ShownStatement, context: CommandContext): Promise<void> {
  const count = attributions.length === 1 ? "one attribution" : `${attributions.length} attributions`;
  await context.print(`${paint(context.terminal, "strong", statement.kind)} ${statement.id}, ${count}\n\n`);
  for (const attribution of attributions) await printAttribution(attribution, context);
}

async function printAttribution(shown: ShownAttribution, context: CommandContext): Promise<void> {
  const { entry, attribution, statementId } = shown;
  const place = statementId ? `of ${statementId}` : "in a version that is superseded";
  const lines = [
    `attribution ${attribution.id} ${place}`,
    foldWords(context.terminal, `in ${describeReport(entry)}`),
    "",
    ...renderAttribution(entry.extraction, attribution, context.terminal),
  ];
  await context.print(`${lines.join("\n")}\n\n`);
}

/** A line that holds a report's words, safe to print and folded to the terminal's width. */
function foldWords(terminal: Terminal, words: string): string {
  const line = escapeText(words);
  const width = findWidth(terminal);
  return width === null ? line : foldLines(line, width);
}

function describeReport({ extraction }: RecordEntry): string {
  const { report, title, publishedAt } = extraction.article;
  const parts = [title ? `“${title}”` : "untitled report", report.outlet, publishedAt, report.url, report.id];
  return parts.filter(Boolean).join(", ");
}

async function printReport(versions: readonly RecordEntry[], context: CommandContext): Promise<void> {
  const { terminal } = context;
  const legend = (["source", "cue", "content"] as const).map((style) => paint(terminal, style, style)).join(" ");
  for (const entry of versions) {
    const { article, attributions, problems } = entry.extraction;
    const whole = { start: 0, end: article.text.length };
    const lines = [
      foldWords(terminal, describeReport(entry)),
      foldWords(terminal, `version ${article.version.id}, read by ${entry.engine}, added ${entry.addedAt}`),
      `${countWords(attributions.length, "attribution")}: ${legend}`,
      ...problems.map(({ code, message }) => foldWords(terminal, `problem ${code}: ${message}`)),
      "",
      markText(terminal, article.text, whole, attributions.flatMap(markAttribution)),
    ];
    await context.print(`${lines.join("\n")}\n`);
  }
}
