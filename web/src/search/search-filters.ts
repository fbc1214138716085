import { changeParams, toggleParam, writeAddress } from "../routing/address.js";

/** Filters that are typed. */
export const TYPED_FILTERS = [
  { name: "speaker", label: "Speaker", hint: "a name, or part of one" },
  { name: "body", label: "Body", hint: "government, party, firm" },
  { name: "outlet", label: "Outlet", hint: "its whole name" },
  { name: "since", label: "Published from", hint: "2031-04" },
  { name: "until", label: "Published until", hint: "2031-04-30" },
  { name: "saidSince", label: "Said from", hint: "2031" },
  { name: "saidUntil", label: "Said until", hint: "2031" },
] as const;

/** All filters, in the order in which those in force are listed. */
export const FILTERS = [
  { name: "words", label: "Words" },
  ...TYPED_FILTERS,
  { name: "bodyName", label: "Body" },
  { name: "onBehalfOf", label: "On behalf of" },
  { name: "affiliation", label: "Affiliation" },
  { name: "country", label: "Country" },
  { name: "kind", label: "Kind" },
  { name: "cueClass", label: "Cue" },
  { name: "manner", label: "Manner" },
  { name: "mode", label: "Mode" },
  { name: "about", label: "Words about" },
] as const;

/** The parameters that say what is searched for, and no others. */
export function pickFilters(params: URLSearchParams): URLSearchParams {
  const picked = new URLSearchParams();
  for (const { name } of FILTERS)
    for (const value of params.getAll(name)) if (value.trim() !== "") picked.append(name, value.trim());
  return picked;
}

/** The address of the search with some filters changed. */
export function searchWith(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  return writeAddress("/search", pickFilters(changeParams(params, changes)));
}

/** The address of the search with one value of a filter put on, or taken off where it is on. */
export function searchToggling(params: URLSearchParams, name: string, value: string): string {
  return writeAddress("/search", pickFilters(toggleParam(params, name, value)));
}
