import type { Command } from "commander";
import { OnrecordError } from "../base/errors.js";
import { SETTINGS, type SettingName } from "../base/settings.js";

/** Adds the flags of these settings to a command, with the help of the settings table. */
export function addSettings(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) {
    const { flag, unit, help, env, default: value } = SETTINGS[name];
    const shown = value === null ? "" : `, default ${value}`;
    command.option(`${flag} <${unit === "path" ? "file" : "number"}>`, `${help} (${env}${shown})`);
  }
  return command;
}

/** A path setting: the flag, else the environment variable, else the table's default. */
export function readPath(name: "record", options: SettingOptions, env: Environment): string {
  return options[name] ?? env[SETTINGS[name].env] ?? SETTINGS[name].default;
}

/**
 * A whole-number setting: the flag, else the environment variable, else the table's default (null: none).
 * @throws OnrecordError OPTION_BAD when it is not a whole number above zero.
 */
export function readNumber(
  name: Exclude<SettingName, "record">,
  options: SettingOptions,
  env: Environment,
): number | null {
  const row = SETTINGS[name];
  const key = row.flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const given = options[key] ?? env[row.env];
  return given === undefined ? row.default : parseCount(row.flag, given);
}

/** A whole number above zero. @throws OnrecordError OPTION_BAD. */
export function parseCount(flag: string, given: string): number {
  const value = Number(given);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new OnrecordError("OPTION_BAD", { option: flag, reason: `wants a whole number above zero, got "${given}"` });
}

/** A day as `YYYY-MM-DD` (or a month, a year, an instant that begins so). @throws OnrecordError OPTION_BAD. */
export function parseDay(flag: string, given: string): string {
  if (/^\d{4}(-\d\d(-\d\d(T.*)?)?)?$/.test(given) && !Number.isNaN(Date.parse(given))) return given;
  throw new OnrecordError("OPTION_BAD", { option: flag, reason: `wants a date such as 2031-04-02, got "${given}"` });
}

/** What commander parsed of a command's flags, as strings. */
export type SettingOptions = Readonly<Record<string, string | undefined>>;
type Environment = Readonly<Record<string, string | undefined>>;
