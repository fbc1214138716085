import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { fetchJson } from "../api/fetch-json.js";
import { changeParams, writeAddress } from "../routing/address.js";

/** A page of a list, as the API answers it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** The pages of a list, one after another; the list before stays until the new one is there. */
export function usePages<Row, Answer extends Page<Row> = Page<Row>>(path: string, params: URLSearchParams) {
  return useInfiniteQuery({
    queryKey: [path, params.toString()],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<Answer>(writeAddress(path, changeParams(params, { cursor: pageParam })), signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
