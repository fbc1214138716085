import type { Command } from "commander";
import { OnrecordError } from "../base/errors.js";
import { SETTINGS, type SettingName } from "../base/settings.js";

/** Adds the flags of these settings to a command, with the help of the settings table. */
export function addSettings(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) {
    const { flag, unit, help, env, default: value } = SETTINGS[name];
    const shown = value === null ? "" : `, default ${value}`;
    command.option(`${flag} <${ARGUMENTS[unit] ?? "number"}>`, `${help} (${env}${shown})`);
  }
  return command;
}

const ARGUMENTS: Readonly<Record<string, string>> = {
  ...{ path: "file", text: "text", address: "address", addresses: "addresses", "host name": "name" },
};

/** Settings that are words, not numbers. */
type TextName = "user_agent" | "allow_addresses" | "host" | "token" | "allow_host";

/** A setting that is words: the flag, else the environment variable (an empty one is none), else the table's default. */
export function readText(name: TextName, options: SettingOptions, env: Environment): string | null {
  const { flag, env: variable, default: value } = SETTINGS[name];
  return options[nameOption(flag)] ?? (env[variable] || value);
}

/** A path setting: the flag, else the environment variable (an empty one is none), else the table's default. */
export function readPath(name: "record", options: SettingOptions, env: Environment): string {
  return options[name] ?? (env[SETTINGS[name].env] || SETTINGS[name].default);
}

/**
 * A whole-number setting: the flag, else the environment variable (an empty one is none), else the table's
 * default (null: none).
 * @throws OnrecordError OPTION_BAD when it is not a whole number above zero.
 */
export function readNumber(
  name: Exclude<SettingName, "record" | TextName>,
  options: SettingOptions,
  env: Environment,
): number | null {
  const row = SETTINGS[name];
  const flag = options[nameOption(row.flag)];
  if (flag !== undefined) return parseCount(row.flag, flag);
  const given = env[row.env];
  return given ? parseCount(row.env, given) : row.default;
}

/** `--max-pages` as commander calls it: `maxPages`. */
function nameOption(flag: string): string {
  return flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A whole number above zero and no more than `most`. @throws OnrecordError OPTION_BAD. */
export function parseCount(flag: string, given: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && value > 0 && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? "above zero" : `from 1 to ${most}`;
  throw new OnrecordError("OPTION_BAD", { option: flag, reason: `wants a whole number ${range}, got "${given}"` });
}

/** A day of the calendar, a month or a year: `2031-04-02`, `2031-04`, `2031`. @throws OnrecordError OPTION_BAD. */
export function parseDay(flag: string, given: string): string {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(given) ?? [];
  const instant = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // The thirtieth of February would be taken for the first of March.
  if (!Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(`${year}-${month}-${day}`)) return given;
  const reason = `wants a day as 2031-04-02 (or 2031-04, or 2031), got "${given}"`;
  throw new OnrecordError("OPTION_BAD", { option: flag, reason });
}

/** A day, or an instant that begins with one: `2031-04-02T10:00:00Z`. @throws OnrecordError OPTION_BAD. */
export function parseInstant(flag: string, given: string): string {
  parseDay(flag, given.slice(0, "2031-04-02".length));
  if (/^[\d-]{10}(?:T.*)?$/.test(given) && !Number.isNaN(Date.parse(given))) return given;
  throw new OnrecordError("OPTION_BAD", {
    option: flag,
    reason: `wants a day or an instant (ISO 8601), got "${given}"`,
  });
}

/** What commander parsed of a command's flags, as strings. */
export type SettingOptions = Readonly<Record<string, string | undefined>>;
type Environment = Readonly<Record<string, string | undefined>>;
