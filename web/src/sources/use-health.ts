import { useQuery } from "@tanstack/react-query";
import type { HealthAnswer } from "../api/actor-answers.js";
import { fetchJson } from "../api/fetch-json.js";

/** How much the record holds, and who read it. */
export function useHealth() {
  return useQuery({
    queryKey: ["health"],
    queryFn: ({ signal }) => fetchJson<HealthAnswer>("/api/health", signal),
  });
}
