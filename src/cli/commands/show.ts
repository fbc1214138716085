import type { Command } from "commander";
import { toPlainReport } from "../../export/plain-report.js";
import { getShown, type Shown, type ShownAttribution, type ShownStatement } from "../../query/get-shown.js";
import type { StatementRelation } from "../../query/relate-statements.js";
import type { RecordEntry } from "../../record/store.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { escapeText } from "../escape-text.js";
import { foldLines } from "../fold-lines.js";
import { markText } from "../mark-text.js";
import { addSettings, readPath } from "../read-settings.js";
import { markAttribution, renderAttribution } from "../render-attribution.js";
import { renderCarriers } from "../render-carriers.js";
import { describeCorrections } from "../render-reading-corrections.js";
import { renderRelations } from "../render-relations.js";
import { describePage, describeWhereabouts } from "../render-report.js";
import { findWidth, paint, type Terminal } from "../terminal.js";
import { readRecord } from "../use-record.js";

type ShownReport = Extract<Shown, { readonly what: "report" }>;

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
  if (shown.what === "report") {
    const versions = shown.versions.map(({ extraction }) => toPlainReport(extraction, { full: true }));
    const pages = shown.versions.map(({ extraction: { article } }) => ({
      ...{ version: article.version.id, modified: article.modifiedAt, page: article.page ?? null },
    }));
    return { versions, pages, copies: shown.copies, watched: shown.watched };
  }
  if (shown.what === "attribution") return attributionToJson(shown.attribution);
  const { statement, shownId, speaker, attributions, relations } = shown.statement;
  return {
    ...{ ...statement, shown: shownId, speaker },
    attributions: attributions.map(attributionToJson),
    relations: relations.map(relationToJson),
  };
}

function attributionToJson({ entry, attribution, reading, corrections, statementId }: ShownAttribution): unknown {
  const plain = toPlainReport(entry.extraction).attributions.find(({ id }) => id === attribution.id);
  const report = entry.extraction.article.report.id;
  return { statement: statementId, report, attribution: plain, reading, corrections };
}

function relationToJson({ kind, direction, other, isCandidate, likeness, evidence }: StatementRelation): unknown {
  const { id, attributionId, words, speaker } = other;
  const statement = { id, attribution: attributionId, words, speaker: speaker?.name ?? null };
  return { kind, direction, candidate: isCandidate, likeness, evidence, statement };
}

async function print(shown: Shown, context: CommandContext): Promise<void> {
  if (shown.what === "report") await printReport(shown, context);
  else if (shown.what === "attribution") await printAttribution(shown.attribution, context);
  else await printStatement(shown.statement, context);
}

async function printStatement(shown: ShownStatement, context: CommandContext): Promise<void> {
  const { statement, shownId, speaker, attributions, relations } = shown;
  const { terminal } = context;
  const whose = speaker ? `, ${escapeText(speaker.name)} (${speaker.id})` : "";
  const count = countWords(attributions.length, "attribution");
  await context.print(`${paint(terminal, "strong", statement.kind)} ${statement.id}${whose}, ${count}\n\n`);
  const fullest = attributions.find(({ attribution }) => attribution.id === shownId);
  if (fullest) await printAttribution(fullest, context);
  if (fullest && attributions.length > 1)
    await context.print(`Carried by:\n${renderCarriers(attributions, fullest, terminal).join("\n")}\n\n`);
  if (relations.length > 0)
    await context.print(`Elsewhere in the record:\n${renderRelations(relations, terminal).join("\n")}\n\n`);
}

async function printAttribution(shown: ShownAttribution, context: CommandContext): Promise<void> {
  const { entry, attribution, statementId } = shown;
  const rejected = shown.corrections.find(({ act }) => act === "reject");
  const place = statementId ? `of ${statementId}` : rejected ? "rejected" : "in a version that is superseded";
  const lines = [
    `attribution ${attribution.id} ${place}`,
    foldWords(context.terminal, `in ${describeReport(entry)}`),
    "",
    ...renderAttribution(entry.extraction, attribution, context.terminal),
    ...describeCorrections(shown.corrections).map((line) => `corrected: ${line}`),
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

async function printReport(shown: ShownReport, context: CommandContext): Promise<void> {
  const { terminal } = context;
  const legend = (["source", "cue", "content"] as const).map((style) => paint(terminal, style, style)).join(" ");
  for (const [i, entry] of shown.versions.entries()) {
    const { article, attributions, problems } = entry.extraction;
    const whole = { start: 0, end: article.text.length };
    const place = shown.versions.length > 1 ? ` (${i + 1} of ${shown.versions.length})` : "";
    const details = describePage(article).map((line) => foldWords(terminal, line));
    const lines = [
      foldWords(terminal, describeReport(entry)),
      foldWords(terminal, `version ${article.version.id}${place}, read by ${entry.engine}, added ${entry.addedAt}`),
      ...details,
      `${countWords(attributions.length, "attribution")}: ${legend}`,
      ...problems.map(({ code, message }) => foldWords(terminal, `problem ${code}: ${message}`)),
      "",
      markText(terminal, article.text, whole, attributions.flatMap(markAttribution)),
    ];
    await context.print(`${i === 0 ? "" : "\n"}${lines.join("\n")}\n`);
  }
  const whereabouts = describeWhereabouts(shown).map((line) => foldWords(terminal, line));
  if (whereabouts.length > 0) await context.print(`\n${whereabouts.join("\n")}\n`);
}
