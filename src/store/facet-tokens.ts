// Values that are asked for whole, as tokens of the full-text index: a letter for the kind of value, then the value, or a
// hash of it where it is free text. And tokens that choose an even sample of all statements, the same one always, so that
// what a search finds can be counted without reading all of it.
import type { OneOrMore, StatementSearch } from "../record/store.js";
import { hashValue } from "./fold-value.js";
import type { ShownRow } from "./pack-row.js";

/** The tokens of one attribution; `outlet` is its report's. */
export function makeFacetTokens(row: ShownRow & { readonly outlet: string | null }): readonly string[] {
  const { kind, manner, mode, cueClass, outlet, affiliation, onBehalfOf } = row;
  return [
    ...[`k${kind}`, `m${manner}`, `o${mode}`, `c${cueClass}`],
    ...(outlet === null ? [] : [`t${hashValue(outlet)}`]),
    ...(affiliation === null ? [] : [`a${hashValue(affiliation)}`]),
    ...(onBehalfOf === null ? [] : [`h${hashValue(onBehalfOf)}`]),
    ...row.bodies.map((body) => `b${hashValue(body)}`),
    ...row.countries.map((country) => `l${country.toLowerCase()}`),
  ];
}

/** For each filter of whole values that a search has, the tokens of which a statement must have one. */
export function listFacetTokens(search: StatementSearch): readonly (readonly string[])[] {
  const { kind, manner, mode, cueClass, outlet, affiliation, onBehalfOf, bodyName, country } = search;
  const asked: readonly (readonly [OneOrMore<string> | null | undefined, (value: string) => string])[] = [
    [kind, (value) => `k${value}`],
    [manner, (value) => `m${value}`],
    [mode, (value) => `o${value}`],
    [cueClass, (value) => `c${value}`],
    [outlet, (value) => `t${hashValue(value)}`],
    [affiliation, (value) => `a${hashValue(value)}`],
    [onBehalfOf, (value) => `h${hashValue(value)}`],
    [bodyName, (value) => `b${hashValue(value)}`],
    [country, (value) => `l${value.toLowerCase()}`],
  ];
  return asked.flatMap(([values, makeToken]) =>
    values === null || values === undefined ? [] : [listValues(values).map(makeToken)],
  );
}

/** The values of a filter that has one or more. */
export function listValues<T extends string>(values: OneOrMore<T>): readonly T[] {
  return typeof values === "string" ? [values] : values;
}

/** A sample of level n has one of 2^n statements. */
export const MOST_LEVEL = 20;

/** The token that all statements of a sample have. */
export function makeSampleToken(level: number): string {
  return `z${level}`;
}

/** The tokens of the samples that a statement is in, by a hash of its id: half of all are in none. */
export function makeSampleTokens(statementId: string): readonly string[] {
  const bits = Number.parseInt(hashValue(statementId).slice(0, 8), 16);
  const tokens: string[] = [];
  for (let level = 1; level <= MOST_LEVEL && (bits >>> (level - 1)) % 2 === 0; level++)
    tokens.push(makeSampleToken(level));
  return tokens;
}
