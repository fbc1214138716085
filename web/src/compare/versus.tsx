import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import type { ComparedActor, TimelineAnswer } from "../api/actor-answers.js";
import { fetchJson } from "../api/fetch-json.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { formatDay } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { writeAddress } from "../routing/address.js";
import { ResultRow } from "../search/result-row.js";
import { type ActorKind, isOfActor, nameActor, searchActor } from "./compare-state.js";
import "../search/result-row.css";

/** What a search finds, the earliest first. */
export function useTimeline(filters: URLSearchParams, isWanted = true) {
  return useQuery({
    queryKey: ["timeline", filters.toString()],
    queryFn: ({ signal }) => fetchJson<TimelineAnswer>(writeAddress("/api/timeline", filters), signal),
    enabled: isWanted,
  });
}

interface VersusProps {
  readonly pair: readonly [ComparedActor, ComparedActor];
  readonly by: ActorKind;
  readonly period: "month" | "day";
  readonly params: URLSearchParams;
}

/** Two actors head to head: what each said, side by side, period by period. */
export function Versus({ pair, by, period, params }: VersusProps) {
  const [one, other] = pair;
  const left = useTimeline(searchActor(params, by, one));
  const right = useTimeline(searchActor(params, by, other));
  const failed = [left, right].find(({ isError }) => isError);
  if (failed) return <FaultNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!left.isSuccess || !right.isSuccess) return <Waiting what="both" />;
  const columns = [group(left.data, by, one.actor, period), group(right.data, by, other.actor, period)];
  const periods = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  return (
    <section className="versus" aria-label="Head to head">
      {pair.map((actor) => (
        <h2 key={actor.actor}>
          <SafeText text={nameActor(by, actor)} />
        </h2>
      ))}
      {periods.map((key) => (
        <Fragment key={key}>
          <h3 className="versus-period">{key === UNDATED ? "Not dated so finely" : formatDay(key)}</h3>
          {columns.map((column, i) => (
            <div key={pair[i]?.actor} className="versus-cell">
              {(column.get(key) ?? []).map((row) => (
                <ResultRow key={row.id} row={row} />
              ))}
              {!column.has(key) && <p className="small soft">nothing in this record</p>}
            </div>
          ))}
        </Fragment>
      ))}
    </section>
  );
}

/** Sorts behind every date. */
const UNDATED = "~";
const LENGTHS = { month: 7, day: 10 } as const;

type Dated = TimelineAnswer["statements"][number];

function group(
  { statements }: TimelineAnswer,
  by: ActorKind,
  actor: string,
  period: "month" | "day",
): Map<string, Dated[]> {
  const groups = new Map<string, Dated[]>();
  for (const row of statements) {
    if (!isOfActor(row, by, actor)) continue;
    const key = findPeriod(row, period) || UNDATED;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** The period in which a statement stands; the empty word where its date is not known so finely. */
export function findPeriod({ when }: Dated, period: "month" | "day"): string {
  return when !== null && when.date.length >= LENGTHS[period] ? when.date.slice(0, LENGTHS[period]) : "";
}
