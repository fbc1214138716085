import type { Command } from "commander";
import { Option } from "commander";
import { type FetcherOptions, isAddress, openFetcher } from "../ingest/open-fetcher.js";
import type { DocumentForm } from "../record/raw-document.js";
import type { CommandContext } from "./command-context.js";
import { addSettings, parseInstant, readNumber, readText } from "./read-settings.js";

/** The flags of every command that reads reports, as commander parsed them. */
export interface InputFlags extends FetchFlags {
  readonly from?: DocumentForm;
  readonly published?: string;
  readonly outlet?: string;
  readonly attributions: "found" | "given";
  readonly jobs?: string;
  readonly feeds?: boolean;
}

/** Adds the flags of a command that reads reports. */
export function addInputOptions(command: Command): Command {
  command
    .argument("[inputs...]", "files, folders, archives, addresses; - or nothing for standard input")
    .addOption(
      new Option("--from <form>", "what the input is, when its name and content do not tell").choices([
        "text",
        "html",
        "jsonl",
      ]),
    )
    .option("--published <date>", "date of publication (2031-04-02) of reports that do not tell theirs")
    .option("--outlet <name>", "outlet of reports that do not tell theirs")
    .addOption(
      new Option("--attributions <spans>", "find them, or keep the spans that the JSON Lines give")
        .choices(["found", "given"])
        .default("found"),
    );
  command.option("--feeds", "of pages given by their addresses, read the feed that they name, not the page");
  return addSettings(command, ["jobs", "max_report_bytes", ...FETCH_SETTINGS]);
}

/** The settings of every command that fetches. */
export const FETCH_SETTINGS = ["user_agent", "host_gap_ms", "fetch_limit_ms", "allow_addresses"] as const;

/** The flags of these settings, as commander parsed them. */
export interface FetchFlags {
  readonly userAgent?: string;
  readonly hostGapMs?: string;
  readonly fetchLimitMs?: string;
  readonly allowAddresses?: string;
  readonly maxReportBytes?: string;
}

/** The flags as the fetcher wants them. @throws OnrecordError OPTION_BAD. */
export function readFetchOptions(flags: FetchFlags, { terminal }: CommandContext): FetcherOptions {
  const { env, now, sleep, random } = terminal;
  const { userAgent, hostGapMs, fetchLimitMs, allowAddresses, maxReportBytes } = flags;
  return {
    environment: { now_ms: () => Date.parse(now()), sleep, random },
    userAgent: readText("user_agent", { userAgent }, env),
    hostGap_ms: readNumber("host_gap_ms", { hostGapMs }, env),
    fetchLimit_ms: readNumber("fetch_limit_ms", { fetchLimitMs }, env),
    allowAddresses: readText("allow_addresses", { allowAddresses }, env),
    maxReportBytes: readNumber("max_report_bytes", { maxReportBytes }, env),
  };
}

/**
 * Lets `work` read the inputs, with what fetches those that are addresses, which is closed afterwards.
 * @throws OnrecordError OPTION_BAD and what `work` throws.
 */
export async function withInputs<T>(
  inputs: readonly string[],
  flags: InputFlags,
  context: CommandContext,
  work: (options: ReadyOptions) => Promise<T>,
): Promise<T> {
  const options = readInputOptions(flags, context);
  if (!inputs.some(isAddress)) return work(options);
  const fetcher = await openFetcher(readFetchOptions(flags, context));
  try {
    return await work({ ...options, fetcher });
  } finally {
    await fetcher.close();
  }
}

type ReadyOptions = ReturnType<typeof readInputOptions> & {
  readonly fetcher?: Awaited<ReturnType<typeof openFetcher>>;
};

/** The flags as ingest wants them. @throws OnrecordError OPTION_BAD. */
function readInputOptions(flags: InputFlags, context: CommandContext) {
  const { terminal } = context;
  const numbers = { jobs: flags.jobs, maxReportBytes: flags.maxReportBytes };
  return {
    from: flags.from ?? null,
    published: flags.published === undefined ? null : parseInstant("--published", flags.published),
    outlet: flags.outlet ?? null,
    attributions: flags.attributions,
    namedFeeds: flags.feeds === true,
    jobs: readNumber("jobs", numbers, terminal.env),
    maxReportBytes: readNumber("max_report_bytes", numbers, terminal.env),
    stdin: terminal.stdin,
    signal: terminal.interrupted,
  };
}
