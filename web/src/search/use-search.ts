import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { FacetsAnswer, HistogramAnswer, StatementsAnswer } from "../api/answers.js";
import { fetchJson } from "../api/fetch-json.js";
import { changeParams, writeAddress } from "../routing/place.js";

/** Pages of what is found; the list before stays until the new one is there. */
export function useStatements(filters: URLSearchParams) {
  return useInfiniteQuery({
    queryKey: ["statements", filters.toString()],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<StatementsAnswer>(
        writeAddress("/api/statements", changeParams(filters, { cursor: pageParam })),
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** Counts by what statements can be narrowed by; asked for once the hits are there. */
export function useFacets(filters: URLSearchParams, areHitsThere: boolean) {
  return useQuery({
    queryKey: ["facets", filters.toString()],
    queryFn: ({ signal }) => fetchJson<FacetsAnswer>(writeAddress("/api/statements/facets", filters), signal),
    enabled: areHitsThere,
    placeholderData: keepPreviousData,
  });
}

/** Counts over time; they leave out the dates asked for, so that the stretch picked can be seen among the others. */
export function useHistogram(filters: URLSearchParams, areHitsThere: boolean) {
  const undated = changeParams(filters, { since: null, until: null });
  return useQuery({
    queryKey: ["histogram", undated.toString()],
    queryFn: ({ signal }) => fetchJson<HistogramAnswer>(writeAddress("/api/statements/histogram", undated), signal),
    enabled: areHitsThere,
    placeholderData: keepPreviousData,
  });
}
