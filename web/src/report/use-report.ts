import { useQuery } from "@tanstack/react-query";
import type { ReportAnswer } from "../api/answers.js";
import { fetchJson } from "../api/fetch-json.js";
import { changeParams, writeAddress } from "../routing/address.js";

/** A version of a report; the current one when none is named. */
export function useReport(id: string, version: string | null) {
  const path = `/api/reports/${encodeURIComponent(id)}`;
  return useQuery({
    queryKey: ["report", id, version],
    queryFn: ({ signal }) =>
      fetchJson<ReportAnswer>(writeAddress(path, changeParams(new URLSearchParams(), { version })), signal),
  });
}
