import { useQuery } from "@tanstack/react-query";
import type { SourcesAnswer } from "../api/actor-answers.js";
import { fetchJson } from "../api/fetch-json.js";

/** The addresses that are watched, and how each fares. */
export function useSources() {
  return useQuery({
    queryKey: ["sources"],
    queryFn: ({ signal }) => fetchJson<SourcesAnswer>("/api/sources", signal),
  });
}
