import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sendJson } from "../api/fetch-json.js";
import type { Change, CorrectionsAnswer } from "../api/review-answers.js";

/** Sends corrections; all that is shown is then read again. */
export function useCorrection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: { readonly changes: readonly Change[]; readonly reason: string }) =>
      sendJson<CorrectionsAnswer>("/api/corrections", order),
    onSuccess: () => client.invalidateQueries(),
    networkMode: "always",
  });
}
