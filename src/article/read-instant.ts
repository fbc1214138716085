/** The first of the values that tells at least a day, as ISO 8601 with the page's own offset. */
export function readInstant(...values: readonly (string | null)[]): string | null {
  for (const value of values) {
    const iso = /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(value ?? "");
    if (iso?.[1]) return iso[2] ? `${iso[1]}T${iso[2]}${iso[3] ?? ""}` : iso[1];
    const parsed = value && /\d{4}/.test(value) ? Date.parse(`${value} UTC`) : Number.NaN;
    if (!Number.isNaN(parsed)) return new Date(parsed).toISOString().slice(0, 10);
  }
  return null;
}
