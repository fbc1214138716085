import { hashBytes } from "../base/hash.js";

/** A value as it is asked for whole: letter case and the way its marks are written make no difference. */
export function foldValue(value: string): string {
  return value.normalize("NFC").toLowerCase();
}

/** A hash of a folded value, for where the value itself would be long. */
export function hashValue(value: string): string {
  return hashBytes(foldValue(value)).slice(0, 16);
}

/** Whose an office is, from its key (`foreign minister|Government of Orlesia`), folded. */
export function foldHolderBody(officeKey: string): string {
  return foldBodyName(officeKey.slice(officeKey.indexOf("|") + 1));
}

/** The name of a body whose offices are looked for, likewise. */
export function foldBodyName(name: string): string {
  return JSON.stringify(foldValue(name).replace(/^the\s+/, ""));
}
