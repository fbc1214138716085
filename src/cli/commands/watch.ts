import type { Command } from "commander";
import { ERRORS, OnrecordError } from "../../base/errors.js";
import { addSources, findSource } from "../../ingest/edit-sources.js";
import { lockWatch } from "../../ingest/lock-watch.js";
import { isAddress, openFetcher } from "../../ingest/open-fetcher.js";
import { type WatchEvent, type WatchOptions, type WatchSummary, watchSources } from "../../ingest/watch-sources.js";
import type { RecordStore } from "../../record/store.js";
import type { CommandContext } from "../command-context.js";
import { countWords } from "../count-words.js";
import { escapeText } from "../escape-text.js";
import { FETCH_SETTINGS, type FetchFlags, readFetchOptions } from "../input-options.js";
import { addSettings, readNumber, readPath } from "../read-settings.js";
import { formatMinute } from "../render-sources.js";
import { paint } from "../terminal.js";
import { writeRecord } from "../use-record.js";

interface WatchFlags extends FetchFlags {
  readonly once?: boolean;
  readonly jsonl?: boolean;
  readonly record?: string;
  readonly jobs?: string;
  readonly watchMinutes?: string;
  readonly watchDays?: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** However far off what is due next: others may have added sources meanwhile. */
const LONGEST_WAIT_MS = MINUTE_MS;
/** How soon to look again when somebody else writes to the record. */
const BUSY_WAIT_MS = 2000;

/** `onrecord watch`: fetches what is due, again and again. */
export function addWatchCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("watch")
    .description(
      "fetch what is due of the sources, again and again, until Ctrl-C: feeds every few minutes, pages at growing intervals",
    )
    .summary("fetch what sources tell of, again and again")
    .argument("[sources...]", "only these; addresses that are no sources yet are added (all when none is given)")
    .option("--once", "one round: what is due now, then end")
    .option("--jsonl", "print each event as one JSON line");
  const settings = ["record", "jobs", "max_report_bytes", "watch_minutes", "watch_days", ...FETCH_SETTINGS] as const;
  addSettings(command, settings).action((sources: string[], flags: WatchFlags) => watch(sources, flags, context));
}

async function watch(named: readonly string[], flags: WatchFlags, context: CommandContext): Promise<void> {
  const { terminal } = context;
  const file = readPath("record", { record: flags.record }, terminal.env);
  const fetcher = await openFetcher(readFetchOptions(flags, context));
  try {
    const lock = lockWatch(file);
    try {
      await watchOn({ file, named, flags, fetcher }, context);
    } finally {
      lock.release();
    }
  } finally {
    await fetcher.close();
  }
}

/** What a watch works with. */
interface Watch {
  readonly file: string;
  readonly named: readonly string[];
  readonly flags: WatchFlags;
  readonly fetcher: WatchOptions["fetcher"];
}

/** Between rounds the record is let go of, so that others can write to it. */
async function watchOn(watch: Watch, context: CommandContext): Promise<void> {
  const { now, sleep, interrupted } = context.terminal;
  for (let round = 0; !interrupted.aborted; round++) {
    const summary = await runRound(watch, round === 0, context);
    if (watch.flags.once) for (const code of summary?.faults ?? []) context.raise(findExitStatus(code));
    if (watch.flags.once || interrupted.aborted) break;
    const left_ms = summary?.nextDueAt ? Date.parse(summary.nextDueAt) - Date.parse(now()) : LONGEST_WAIT_MS;
    const wait_ms = summary === null ? BUSY_WAIT_MS : Math.max(1000, Math.min(left_ms, LONGEST_WAIT_MS));
    await sleep(wait_ms, interrupted).catch((reason: unknown) => {
      if (!interrupted.aborted) throw reason;
    });
  }
  if (interrupted.aborted) await context.say("onrecord: stopped; what was not fetched is due still");
}

function findExitStatus(code: string): number {
  return Object.entries(ERRORS).find(([name]) => name === code)?.[1].exitStatus ?? 1;
}

/** Null when somebody else writes to the record: another round will do; but not the first one, which must begin. */
async function runRound(watch: Watch, isFirst: boolean, context: CommandContext): Promise<WatchSummary | null> {
  try {
    return await writeRecord(watch.file, isFirst && watch.named.length > 0, async (store) => {
      const only = await findNamed(store, watch.named, context);
      if (isFirst && (await store.sources.list()).length === 0)
        await context.say("onrecord: nothing is watched yet; add a feed with `onrecord sources add ADDRESS`");
      let printing = Promise.resolve();
      const onEvent = (event: WatchEvent) => {
        printing = printing.then(() => printEvent(event, watch.flags, context));
      };
      const onWait = () => {
        printing = printing.then(() => context.say("onrecord: waiting for another process that writes to this record"));
      };
      const summary = await watchSources(store, {
        ...readWatchOptions(watch.flags, context),
        ...{ fetcher: watch.fetcher, only, onEvent, onWait },
      });
      await printing;
      if (summary.asked + countRead(summary) > 0) await context.say(describeRound(summary, context.terminal.now()));
      return summary;
    });
  } catch (fault) {
    if (isFirst || !(fault instanceof OnrecordError && fault.code === "RECORD_BUSY")) throw fault;
    return null;
  }
}

async function findNamed(store: RecordStore, named: readonly string[], { terminal }: CommandContext) {
  if (named.length === 0) return null;
  await addSources(store, named.filter(isAddress), { outlet: null, at: terminal.now() });
  const urls: string[] = [];
  for (const one of named) urls.push((await findSource(store.sources, one)).url);
  return urls;
}

function readWatchOptions(flags: WatchFlags, { terminal }: CommandContext) {
  const { env, now, interrupted } = terminal;
  const { watchMinutes, watchDays, jobs } = flags;
  return {
    now_ms: () => Date.parse(now()),
    signal: interrupted,
    jobs: readNumber("jobs", { jobs }, env),
    interval_ms: (readNumber("watch_minutes", { watchMinutes }, env) ?? 1) * MINUTE_MS,
    maxAge_ms: (readNumber("watch_days", { watchDays }, env) ?? 1) * DAY_MS,
  };
}

async function printEvent(event: WatchEvent, flags: WatchFlags, context: CommandContext): Promise<void> {
  const { terminal } = context;
  const at = terminal.now();
  if (flags.jsonl) {
    await context.print(`${JSON.stringify({ at, ...event })}\n`);
    return;
  }
  const { kind, url, title, outlet, attributions, message, reportId } = event;
  const name = [title ? `“${title}”` : url, outlet].filter(Boolean).join(", ");
  const found = kind === "added" || kind === "changed" ? `, ${countWords(attributions, "attribution")}` : "";
  const why = kind === "refused" || kind === "failing" ? (message ?? "") : `${name}${found}`;
  const style = kind === "failing" ? "bad" : kind === "added" ? "content" : "found";
  const id = reportId === null ? "" : `  ${paint(terminal, "quiet", reportId.slice(0, SHOWN_ID))}`;
  await context.print(`${formatMinute(at)}  ${paint(terminal, style, kind.padEnd(8))}  ${escapeText(why)}${id}\n`);
}

const SHOWN_ID = 12;

const countRead = ({ added, changed, known, refused }: WatchSummary): number => added + changed + known + refused;

function describeRound(summary: WatchSummary, now: string): string {
  const { asked, added, changed, known, refused, vanished, failing, nextDueAt } = summary;
  const parts = [
    `${countWords(asked, "source")} asked`,
    `${countWords(countRead(summary), "page")} read: ${added} new, ${changed} changed, ${known} known, ${refused} refused`,
    ...(vanished > 0 ? [`${vanished} gone from their site`] : []),
    ...(failing > 0 ? [`${countWords(failing, "source")} failing for a week (onrecord sources tells why)`] : []),
    ...(nextDueAt === null ? [] : [`next at ${formatMinute(nextDueAt)}`]),
  ];
  return `onrecord: ${formatMinute(now)}  ${parts.join("; ")}`;
}
