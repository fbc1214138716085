import type { Command } from "commander";
import { addSources, findSource, pauseSource, removeSource, retrySource } from "../../ingest/edit-sources.js";
import { listSources, showSource } from "../../query/list-sources.js";
import type { Source } from "../../record/source.js";
import type { RecordStore } from "../../record/store.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { escapeText } from "../escape-text.js";
import { addSettings, readPath } from "../read-settings.js";
import { renderSource, renderSources } from "../render-sources.js";
import { readRecord, writeRecord } from "../use-record.js";

interface SourceFlags {
  readonly record?: string;
  readonly json?: boolean;
  readonly outlet?: string;
}

const MOST_SKIPPED = 200;

/** `onrecord sources`: where reports are taken from, how that goes, and its subcommands. */
export function addSourcesCommand(program: Command, context: CommandContext): void {
  const sources = program
    .command("sources")
    .description("list where `watch` takes reports from, with what came of it; add, pause, resume, remove, retry")
    .summary("list and change what is watched");
  const list = sources
    .command("list", { isDefault: true })
    .description("list the sources: when each was last had, what came of its pages, what was skipped and why")
    .summary("list the sources (the same without `list`)")
    .option("--json", "print JSON");
  addSettings(list, ["record"]).action((flags: SourceFlags) => printSources(flags, context));
  const show = sources
    .command("show")
    .description("show a source, and each page of it that could not be had or read")
    .summary("show one source")
    .argument("<source>", "its address, or a part of its address or title that tells it apart")
    .option("--json", "print JSON");
  addSettings(show, ["record"]).action((source: string, flags: SourceFlags) => printSource(source, flags, context));
  const add = sources
    .command("add")
    .description("add pages, feeds, sitemaps, lists of feeds (OPML) by their addresses; or a file that lists feeds")
    .summary("add sources")
    .argument("<addresses...>", "addresses, or files that list feeds")
    .option("--outlet <name>", "outlet of reports that do not tell theirs");
  addSettings(add, ["record"]).action((given: string[], flags: SourceFlags) => addAll(given, flags, context));
  for (const { name, description, act } of ACTS) {
    const command = sources
      .command(name)
      .description(description)
      .argument("<sources...>", "their addresses, or parts that tell them apart");
    addSettings(command, ["record"]).action((named: string[], { record }: SourceFlags) => {
      const file = readPath("record", { record }, context.terminal.env);
      return writeRecord(file, false, async (store) => {
        // All are looked up first, so that a wrong name changes nothing.
        const found: Source[] = [];
        for (const one of named) found.push(await findSource(store.sources, one));
        for (const source of found)
          await context.print(`${await act(store, source, context.terminal.now())}: ${escapeText(source.url)}\n`);
      });
    });
  }
}

/** What can be done to a source; the words say what was done. */
const ACTS: readonly {
  readonly name: string;
  readonly description: string;
  readonly act: (store: RecordStore, source: Source, at: string) => Promise<string>;
}[] = [
  {
    name: "pause",
    description: "watch sources no more for now, nor those that they name",
    act: async (store, source) => {
      await pauseSource(store, source, true);
      return "paused";
    },
  },
  {
    name: "resume",
    description: "watch paused sources again",
    act: async (store, source) => {
      await pauseSource(store, source, false);
      return "watched again";
    },
  },
  {
    name: "remove",
    description: "forget sources, those that they name, and how their pages fared; the reports stay",
    act: async (store, source) => {
      const others = (await removeSource(store, source)) - 1;
      return others > 0 ? `removed, with ${countWords(others, "source")} that it named` : "removed";
    },
  },
  {
    name: "retry",
    description: "try sources again at the next `watch`, and those of their pages that failed the last time",
    act: async (store, source, at) => `due now, with ${countWords(await retrySource(store, source, at), "page")}`,
  },
];

async function printSources({ record, json }: SourceFlags, context: CommandContext): Promise<void> {
  const file = readPath("record", { record }, context.terminal.env);
  const rows = await readRecord(file, (reader) => listSources(reader, context.terminal.now()));
  const jsonRows = rows.map(({ pages, ...row }) => ({
    ...row,
    pages: { ...pages, faults: Object.fromEntries(pages.faults) },
  }));
  if (json) await context.print(`${JSON.stringify(jsonRows, null, 2)}\n`);
  else if (rows.length > 0) await context.print(`${renderSources(rows, context.terminal).join("\n")}\n`);
  else await context.say("onrecord: nothing is watched yet; add a feed with `onrecord sources add ADDRESS`");
}

async function printSource(named: string, { record, json }: SourceFlags, context: CommandContext): Promise<void> {
  const { env, now } = context.terminal;
  const file = readPath("record", { record }, env);
  const shown = await readRecord(file, async (reader) =>
    showSource(reader, await findSource(reader.sources, named), { now: now(), limit: MOST_SKIPPED }),
  );
  const pages = { ...shown.pages, faults: Object.fromEntries(shown.pages.faults) };
  const text = json ? JSON.stringify({ ...shown, pages }, null, 2) : renderSource(shown, context.terminal).join("\n");
  await context.print(`${text}\n`);
}

async function addAll(given: readonly string[], { record, outlet }: SourceFlags, context: CommandContext) {
  const file = readPath("record", { record }, context.terminal.env);
  const told = { outlet: outlet ?? null, at: context.terminal.now() };
  const added = await writeRecord(file, true, (store) => addSources(store, given, told));
  for (const { url } of added) await context.print(`added: ${escapeText(url)}\n`);
  await context.say(
    added.length > 0
      ? `onrecord: ${countWords(added.length, "source")} added; \`onrecord watch\` reads what they tell of`
      : "onrecord: all of these are watched already",
  );
}
