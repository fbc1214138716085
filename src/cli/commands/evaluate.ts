import { type Command, Option } from "commander";
import type { Evaluation } from "../../evaluation/evaluate.js";
import { toPlainReport } from "../../export/plain-report.js";
import { extractDocuments } from "../../ingest/extract-documents.js";
import type { PlainReport } from "../../record/plain-report.js";
import type { RawDocument } from "../../record/raw-document.js";
import type { CommandContext } from "../command-context.js";
import { addSettings, parseCount, readNumber } from "../read-settings.js";

interface EvaluateFlags {
  readonly attributions: "found" | "given";
  readonly predicted?: string;
  readonly json?: boolean;
  readonly errors?: string;
  readonly jobs?: string;
}

/** `onrecord evaluate`: extraction run on the texts of gold, and scored against it. */
export function addEvaluateCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("evaluate")
    .description("extract the reports of GOLD (JSON Lines, .gz or not) and score what was found against it")
    .summary("score extraction against gold")
    .argument("<gold>", "reports with id, text and attributions")
    .addOption(
      new Option("--attributions <spans>", "find the spans, or keep gold's and score the fields alone")
        .choices(["found", "given"])
        .default("found"),
    )
    .addOption(
      new Option(
        "--predicted <file>",
        "score what stands in FILE (lines as `extract` or `gold export` writes them) instead of extracting",
      ).conflicts(["attributions", "jobs"]),
    )
    .option("--json", "print one JSON object")
    .option("--errors <number>", "show so many misses of each kind");
  addSettings(command, ["jobs"]).action((gold: string, flags: EvaluateFlags) => evaluateGold(gold, flags, context));
}

async function evaluateGold(path: string, flags: EvaluateFlags, context: CommandContext): Promise<void> {
  const { readGold } = await import("../../evaluation/read-gold.js");
  const { evaluate } = await import("../../evaluation/evaluate.js");
  const errors = flags.errors === undefined ? 0 : parseCount("--errors", flags.errors);
  const gold = readGold(path);
  const predictions = flags.predicted === undefined ? await predict(gold, flags, context) : readGold(flags.predicted);
  const evaluation = evaluate(gold, predictions);
  const ids = new Set(predictions.map(({ id }) => id));
  const missing = gold.filter(({ id }) => !ids.has(id)).length;
  if (missing > 0) await context.say(`onrecord: ${missing} of gold have no prediction and count as empty`);
  await (flags.json ? printJson(evaluation, errors, context) : printTables(evaluation, errors, context));
}

/** What the engine takes from the texts of gold. */
async function predict(gold: Gold, flags: EvaluateFlags, context: CommandContext): Promise<readonly PlainReport[]> {
  const jobs = readNumber("jobs", { jobs: flags.jobs }, context.terminal.env) ?? undefined;
  const predictions: PlainReport[] = [];
  for await (const outcome of extractDocuments(toDocuments(gold), { attributions: flags.attributions, jobs })) {
    if ("error" in outcome) await context.report(outcome.error);
    else predictions.push(toPlainReport(outcome.extraction));
  }
  return predictions;
}

type Gold = Awaited<ReturnType<typeof import("../../evaluation/read-gold.js")["readGold"]>>;

async function* toDocuments(gold: Gold): AsyncGenerator<RawDocument> {
  const spansOf = (pairs: readonly (readonly [number, number])[] | null | undefined) =>
    (pairs ?? []).map(([start, end]) => ({ start, end }));
  for (const report of gold)
    yield {
      name: report.id,
      form: "jsonl",
      bytes: new TextEncoder().encode(JSON.stringify(report)),
      text: report.text,
      givenId: report.id,
      url: report.url ?? null,
      outlet: report.outlet ?? null,
      title: report.title ?? null,
      authors: report.authors ?? null,
      publishedAt: report.published ?? null,
      charset: null,
      givenAttributions: (report.attributions ?? []).map(({ source, cue, content }) => ({
        source: spansOf(source),
        cue: spansOf(cue),
        content: spansOf(content),
      })),
    };
}

async function printTables(evaluation: Evaluation, errors: number, context: CommandContext): Promise<void> {
  const { formatScores } = await import("../../evaluation/format-scores.js");
  const { spans, statements } = evaluation;
  const tables = {
    "spans, exact": spans.exact,
    "spans, characters": spans.characters,
    attributions: spans.attribution,
    ...(statements ? { found: statements.found, fields: statements.fields } : {}),
  };
  await context.print(`reports: ${spans.articles}\n`);
  for (const [group, scores] of Object.entries(tables)) await context.print(`\n${formatScores(group, scores)}\n`);
  for (const miss of firstMisses(evaluation, errors)) await context.print(`${JSON.stringify(miss)}\n`);
}

async function printJson(evaluation: Evaluation, errors: number, context: CommandContext): Promise<void> {
  const { spans, statements } = evaluation;
  await context.print(`${JSON.stringify({ spans, statements, errors: firstMisses(evaluation, errors) })}\n`);
}

/** The first misses of each row and kind. */
function firstMisses(evaluation: Evaluation, count: number): Evaluation["misses"] {
  const taken = new Map<string, number>();
  return evaluation.misses.filter(({ row, kind }) => {
    const key = `${row} ${kind}`;
    const held = taken.get(key) ?? 0;
    taken.set(key, held + 1);
    return held < count;
  });
}
