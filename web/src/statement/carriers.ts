import type { Carrier, CarrierReport } from "../api/answers.js";
import type { Stretch } from "../parts/cut-marks.js";
import { formatDay } from "../parts/format-date.js";
import { type FieldName, readFields } from "./read-fields.js";

/** How a report is named in a line: its outlet and day, else whatever it has. */
export function nameReport({ outlet, title, url, publishedAt }: CarrierReport): string {
  const name = outlet ?? title ?? url ?? "a report without a name";
  return publishedAt === null ? name : `${name}, ${formatDay(publishedAt)}`;
}

/** Words of the passage that came with the attribution; null where the stretch is not within it. */
export function cutWords({ passage }: Carrier, { start, end }: Stretch): string | null {
  const from = start - passage.start;
  return from < 0 || end - passage.start > passage.text.length ? null : passage.text.slice(from, end - passage.start);
}

/** The address of a stretch of a report's text: it is lit up there. */
export function passageHref({ report }: Carrier, { start, end }: Stretch): string {
  return `/reports/${report.id}?version=${report.versionId}&lit=${start}-${end}`;
}

/** What another report tells of a field, where it tells something else. */
export interface DifferingReading {
  readonly words: string;
  readonly carrier: Carrier;
}

/** What other reports tell otherwise of a field than the one shown; those that tell nothing are left out. */
export function findDiffering(
  carriers: readonly Carrier[],
  shown: Carrier,
  name: FieldName,
): readonly DifferingReading[] {
  const own = readField(shown, name);
  const seen = new Set(own === null ? [] : [fold(own)]);
  return carriers.flatMap((carrier) => {
    const words = carrier.attribution.id === shown.attribution.id ? null : readField(carrier, name);
    if (words === null || seen.has(fold(words))) return [];
    seen.add(fold(words));
    return [{ words, carrier }];
  });
}

function readField({ reading }: Carrier, name: FieldName): string | null {
  return reading === null ? null : (readFields(reading).find((field) => field.name === name)?.words ?? null);
}

function fold(words: string): string {
  return words.toLowerCase().replace(/^the\s+/, "");
}
