import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FoundStatement, StatementFacets, StatementsPage } from "../api/answers.js";
import { fetchJson } from "../api/fetch-json.js";
import { usePages } from "../parts/use-pages.js";
import { writeAddress } from "../routing/address.js";

/** Pages of the statements that a search finds; those whose day said is asked for but not told come apart. */
export function useStatements(filters: URLSearchParams) {
  return usePages<FoundStatement, StatementsPage>("/api/statements", filters);
}

/** How what is found is spread; asked for once the hits are there. */
export function useFacets(filters: URLSearchParams, areHitsThere: boolean) {
  return useQuery({
    queryKey: ["facets", filters.toString()],
    queryFn: ({ signal }) => fetchJson<StatementFacets>(writeAddress("/api/facets", filters), signal),
    enabled: areHitsThere,
    placeholderData: keepPreviousData,
  });
}
