import { changeParams, writeAddress } from "../routing/place.js";

/** One way to narrow the search: its name in the address, and in words. */
export interface Filter {
  readonly name: string;
  readonly label: string;
}

/** Filters that are typed. */
export const TYPED_FILTERS = [
  { name: "speaker", label: "Speaker", hint: "a name, or part of one" },
  { name: "body", label: "Body", hint: "government, party, firm" },
  { name: "outlet", label: "Outlet", hint: "its whole name" },
  { name: "since", label: "Published from", hint: "2031, 2031-04 or 2031-04-03" },
  { name: "until", label: "Published until", hint: "the same" },
  { name: "saidSince", label: "Said from", hint: "the same" },
  { name: "saidUntil", label: "Said until", hint: "the same" },
] as const;

/** All filters, in the order in which those in force are listed. */
export const FILTERS: readonly Filter[] = [
  { name: "words", label: "Words" },
  ...TYPED_FILTERS,
  { name: "country", label: "Country" },
  { name: "manner", label: "Manner" },
  { name: "mode", label: "Mode" },
  { name: "cueClass", label: "Cue" },
  { name: "kind", label: "Kind" },
];

/** The parameters that say what is searched for, and no others. */
export function pickFilters(params: URLSearchParams): URLSearchParams {
  const picked = new URLSearchParams();
  for (const { name } of FILTERS) {
    const value = params.get(name)?.trim();
    if (value) picked.set(name, value);
  }
  return picked;
}

/** The address of the search with some filters changed. */
export function searchWith(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  return writeAddress("/search", pickFilters(changeParams(params, changes)));
}
