import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchJson, sendJson } from "../api/fetch-json.js";
import type { ReviewerAnswer, ReviewerOrder } from "../api/review-answers.js";

const KEY = ["reviewer"] as const;

/** Who is at work, and what that one may do. */
export function useReviewer() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => fetchJson<ReviewerAnswer>("/api/reviewer", signal),
  });
}

/** Says what the owner of this machine is called. */
export function useNaming() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: ReviewerOrder) => sendJson<ReviewerAnswer>("/api/reviewer", order),
    onSuccess: (answer) => client.setQueryData(KEY, answer),
    networkMode: "always",
  });
}
