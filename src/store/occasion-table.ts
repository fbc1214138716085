import { makeId } from "../base/hash.js";
import type { Moment, Occasion, Place, Reading } from "../record/reading.js";
import type { RecordEntry } from "../record/store.js";
import { cleanText } from "./clean-text.js";
import type { Connection } from "./connection.js";
import { foldValue } from "./fold-value.js";
import { findSlot } from "./statement-key.js";

/** What is kept of an occasion as one report tells it, as JSON. */
export interface OccasionBody {
  readonly text: string;
  readonly saidOn: Moment | null;
  /** As the report names them, sorted. */
  readonly with: readonly string[];
  readonly places: readonly Place[];
}

interface Gathered {
  readonly occasion: Occasion;
  readonly saidOn: Moment | null;
  readonly readings: Reading[];
}

/**
 * Keeps what a version that has become current tells of occasions, and which of its attributions (by key) are of each.
 * Utterances at which it tells the same kind, words and day said are of one.
 */
export function addOccasions(
  connection: Connection,
  {
    article: articleKey,
    entry,
    keys,
  }: { readonly article: number; entry: RecordEntry; keys: ReadonlyMap<string, number> },
): void {
  const { article, readings } = entry.extraction;
  for (const [name, gathered] of gatherOccasions(readings)) {
    const [row] = connection.all<{ key: number }>(
      "INSERT INTO occasion (id, article, slot, kind, words, body) VALUES (?, ?, ?, ?, ?, ?) RETURNING key",
      makeId("occ", article.report.id, name),
      articleKey,
      findSlot(article.publishedAt).first,
      gathered.occasion.kind,
      foldWords(gathered.occasion.text),
      JSON.stringify(makeBody(gathered)),
    );
    for (const { attributionId } of gathered.readings) {
      const key = keys.get(attributionId);
      if (row && key !== undefined) connection.run("UPDATE attribution SET occasion = ? WHERE key = ?", row.key, key);
    }
  }
}

/** Takes that back. */
export function deleteOccasions(connection: Connection, articleKey: number, first: number, past: number): void {
  const held = connection.run("DELETE FROM occasion WHERE article = ?", articleKey);
  if (held > 0)
    connection.run(
      "UPDATE attribution SET occasion = NULL WHERE key >= ? AND key < ? AND occasion IS NOT NULL",
      first,
      past,
    );
}

/** A report's words for an occasion as they are searched. */
export function foldWords(text: string): string {
  return cleanText(foldValue(text));
}

function gatherOccasions(readings: readonly Reading[]): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  for (const reading of readings) {
    const occasion = reading.occasion.value;
    if (!occasion) continue;
    const saidOn = reading.saidOn.value;
    const name = JSON.stringify([
      occasion.kind,
      foldValue(occasion.text),
      saidOn?.earliest ?? "",
      saidOn?.latest ?? "",
    ]);
    const held = gathered.get(name);
    if (held) held.readings.push(reading);
    else gathered.set(name, { occasion, saidOn, readings: [reading] });
  }
  return gathered;
}

function makeBody({ occasion, saidOn, readings }: Gathered): OccasionBody {
  const others = new Set(readings.flatMap((reading) => reading.occasion.value?.with ?? []));
  const places = readings.flatMap(({ place }) => (place.value ? [place.value] : []));
  return { text: occasion.text, saidOn, with: [...others].sort(), places: sortPlaces(places) };
}

/** Places, each once, by name. */
export function sortPlaces(places: readonly Place[]): readonly Place[] {
  const named = new Map(places.map((place) => [JSON.stringify([place.name, place.country, place.precision]), place]));
  return [...named].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place);
}
