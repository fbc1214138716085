// A name → the country and kind of place that bear it. The table is generated from maintained packages (see its card in
// models/gazetteer-2026-11) and read when the first name is asked for.
import { readFileSync } from "node:fs";
import type { Place } from "../record/reading.js";
import { GAZETTEER_ALIASES, SITE_WORDS } from "./gazetteer-aliases.js";

const PRECISIONS: Readonly<Record<string, Place["precision"]>> = { c: "city", r: "region", n: "country" };
let generated: ReadonlyMap<string, Omit<Place, "name">> | null = null;

/**
 * What a name names, or null when no gazetteer has it. `country` is null where several countries have such a place and
 * none outweighs the others tenfold. A capitalised name that ends in a word for a building is a site in no known country.
 */
export function findPlaceByName(name: string): Place | null {
  const plain = name.replace(/’/g, "'").replace(/\s+/g, " ");
  const found = GAZETTEER_ALIASES.get(plain) ?? readTable().get(plain) ?? readTable().get(plain.replace(/^the /, ""));
  if (found) return { name, ...found };
  const words = plain.split(" ");
  return words.length > 1 && SITE_WORDS.has(words.at(-1) ?? "") ? { name, country: null, precision: "site" } : null;
}

function readTable(): ReadonlyMap<string, Omit<Place, "name">> {
  if (generated) return generated;
  const table = new Map<string, Omit<Place, "name">>();
  const lines = readFileSync(new URL("../../models/gazetteer-2026-11/places.txt", import.meta.url), "utf8");
  for (const line of lines.split("\n")) {
    const [name, precision, country] = line.split("\t");
    if (name && precision) table.set(name, { precision: PRECISIONS[precision] ?? "unknown", country: country || null });
  }
  generated = table;
  return table;
}
