import type { ComparedActor } from "../api/actor-answers.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { formatDay } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { Link } from "../routing/link.js";
import { ResultRow } from "../search/result-row.js";
import { type ActorKind, compareWith, isOfActor, nameActor, searchActor } from "./compare-state.js";
import { findPeriod, useTimeline } from "./versus.js";
import "../search/result-row.css";

interface CellStatementsProps {
  readonly actor: ComparedActor;
  readonly at: string;
  readonly by: ActorKind;
  readonly period: "month" | "day";
  readonly params: URLSearchParams;
}

/** What one actor said in one period: what stands behind one field of the comparison. */
export function CellStatements({ actor, at, by, period, params }: CellStatementsProps) {
  const found = useTimeline(searchActor(params, by, actor));
  if (found.isError) return <FaultNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="these statements" />;
  const rows = found.data.statements.filter((row) => findPeriod(row, period) === at && isOfActor(row, by, actor.actor));
  return (
    <section aria-labelledby="cell-title" className="stack">
      <div className="row">
        <h2 id="cell-title">
          <SafeText text={nameActor(by, actor)} />, {formatDay(at)}
        </h2>
        <Link replace className="small" href={compareWith(params, { cell: null })}>
          Close
        </Link>
      </div>
      <div>
        {rows.map((row) => (
          <ResultRow key={row.id} row={row} />
        ))}
      </div>
    </section>
  );
}
