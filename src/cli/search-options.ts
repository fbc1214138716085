import type { Command } from "commander";
import type { CollectQuery } from "../query/collect-statements.js";
import type { CommandContext } from "./command-context.js";
import { parseDay } from "./read-settings.js";

/** What to search for, as flags: those that every list of statements takes. */
export type SearchFlags = Readonly<Record<string, string | undefined>>;

/** Adds the flags of a search for statements to a command. */
export function addSearchOptions(command: Command): Command {
  return command
    .option("--speaker <name>", "words of the speaker's name, or a speaker's id")
    .option("--body <name>", "affiliation, the one spoken for, or a body that speaks")
    .option("--outlet <name>", "the outlet that published it, its whole name")
    .option("--since <date>", "published on or after (2031, 2031-04 or 2031-04-02)")
    .option("--until <date>", "published on or before")
    .option("--said-since <date>", "said on or after")
    .option("--said-until <date>", "said on or before");
}

/** The search that words and flags ask for. @throws OnrecordError OPTION_BAD */
export function readSearch(words: readonly string[], flags: SearchFlags): CollectQuery {
  const { speaker, body, outlet, manner, mode, cueClass, kind } = flags;
  const day = (flag: string, given: string | undefined) => (given === undefined ? undefined : parseDay(flag, given));
  return {
    words: words.length > 0 ? words.map(quoteShellPhrase).join(" ") : undefined,
    since: day("--since", flags.since),
    until: day("--until", flags.until),
    saidSince: day("--said-since", flags.saidSince),
    saidUntil: day("--said-until", flags.saidUntil),
    ...{ speaker, body, outlet, manner, mode, cueClass, kind },
  };
}

/** The shell takes the quotation marks from "oil price": an argument with a space in it was meant as a phrase. */
function quoteShellPhrase(argument: string): string {
  return /\s/.test(argument) && !/["“”„«»]/.test(argument) ? `"${argument}"` : argument;
}

/** Says that a search found nothing, and what would find more. */
export async function sayNothingFound(context: CommandContext): Promise<void> {
  await context.say("onrecord: nothing found; fewer words or flags, or a beginning*, find more");
}
