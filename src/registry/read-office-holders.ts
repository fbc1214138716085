// In: a list of office-holders as the user has it, as bytes' text: Popolo JSON (persons, organizations, posts, memberships,
// as EveryPolitician and civic data sites give them) or CSV with a row of headings. Out: one KnownHolder for each office
// and time. What is read here is background: it is never mixed with what reports state. Nothing is fetched.
import { OnrecordError } from "../base/errors.js";
import type { KnownHolder } from "../record/store.js";
import { foldOffices } from "./fold-office.js";
import { readCsv } from "./read-csv.js";
import { readPopolo } from "./read-popolo.js";

/** A row of either form, not yet checked. */
export interface HolderRow {
  readonly name: string;
  readonly office: string;
  readonly body: string | null;
  readonly country: string | null;
  readonly party: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly externalIds: readonly string[];
  /** Where it stands in the file: `line 7`, `memberships[3]`. */
  readonly place: string;
}

/**
 * Reads a list of office-holders, each once, sorted by name, office, body and days.
 * A date may be a year or a month: a beginning is taken for its first day, an end for its last.
 * @param file what the errors call it
 * @throws OnrecordError HOLDERS_BAD when it is neither form, or a row has no name, no office, or no date that can be read.
 */
export function readOfficeHolders(text: string, file: string): readonly KnownHolder[] {
  const plain = text.replace(/^\uFEFF/, "");
  const rows = /^\s*[{[]/.test(plain) ? readPopolo(plain, file) : readCsv(plain, file);
  if (rows.length === 0) throw new OnrecordError("HOLDERS_BAD", { file, reason: "no office-holder is in it" });
  const holders = rows.map((row) => checkRow(row, file));
  const keyed = new Map(holders.map((holder) => [keyOf(holder), holder]));
  return [...keyed].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, holder]) => holder);
}

function checkRow({ place, ...row }: HolderRow, file: string): KnownHolder {
  const fail = (reason: string): never => {
    throw new OnrecordError("HOLDERS_BAD", { file, reason: `${place}: ${reason}` });
  };
  if (row.name === "") fail("there is no name");
  if (row.office === "") fail("there is no office");
  const from = row.from === null ? null : (readDay(row.from, "first") ?? fail(`"${row.from}" is no date`));
  const until = row.until === null ? null : (readDay(row.until, "last") ?? fail(`"${row.until}" is no date`));
  if (from !== null && until !== null && from > until) fail(`it ends on ${until}, before it begins on ${from}`);
  const told = row.country?.toUpperCase() ?? null;
  if (told !== null && !/^[A-Z]{2}$/.test(told)) fail(`"${row.country}" is no country code of two letters`);
  const country = told ?? foldOffices({ office: row.office, body: row.body })[0]?.country ?? null;
  return { ...row, from, until, country, externalIds: [...new Set(row.externalIds)].sort() };
}

/** `2024`, `2024-04` or `2024-04-03`, a time after it left out; null when it is no day of the calendar. */
function readDay(text: string, end: "first" | "last"): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$/.exec(text.trim());
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? (end === "first" ? 1 : 12) : Number(match[2]);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = match[3] === undefined ? (end === "first" ? 1 : lastDay) : Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > lastDay) return null;
  return `${match[1]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function keyOf(holder: KnownHolder): string {
  const { name, office, body, from, until, externalIds } = holder;
  return [name, office, body ?? "", from ?? "", until ?? "", ...externalIds].join("\u0000");
}
