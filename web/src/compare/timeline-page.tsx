import { useMemo } from "react";
import type { TimelineAnswer } from "../api/actor-answers.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { countThings, formatDay } from "../parts/format-date.js";
import { VirtualList } from "../parts/virtual-list.js";
import { Waiting } from "../parts/waiting.js";
import { writeAddress } from "../routing/address.js";
import { usePlace } from "../routing/place.js";
import { PickedFilters } from "../search/picked-filters.js";
import { ResultRow } from "../search/result-row.js";
import { pickFilters } from "../search/search-filters.js";
import { useTitle } from "../shell/use-title.js";
import { CompareForm } from "./compare-form.js";
import { useTimeline } from "./versus.js";
import "../parts/parts.css";
import "../search/result-row.css";
import "../search/search.css";
import "../speaker/speaker.css";
import "./matrix.css";

/** What was said, in the order in which it was said. */
export function TimelinePage() {
  const { params } = usePlace();
  const filters = pickFilters(params);
  const found = useTimeline(filters);
  useTitle(["Timeline", params.get("words") ?? ""].filter(Boolean).join(": "));
  return (
    <div className="narrow stack">
      <h1>Timeline</h1>
      <CompareForm path="/timeline" params={filters} isParted={false} />
      <PickedFilters params={filters} names={new Map()} path="/timeline" />
      {found.isError && <FaultNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting what="the record" />}
      {found.isSuccess && <Timeline key={filters.toString()} timeline={found.data} filters={filters} />}
    </div>
  );
}

type Dated = TimelineAnswer["statements"][number];

interface TimelineProps {
  readonly timeline: TimelineAnswer;
  readonly filters: URLSearchParams;
}

function Timeline({ timeline: { statements, isCut }, filters }: TimelineProps) {
  const rows = useMemo(() => addHeadings(statements), [statements]);
  if (rows.length === 0) return <p className="notice">Nothing was found. Take a filter away.</p>;
  return (
    <>
      <p className="row small soft">
        <span>
          {countThings(statements.length, "statement")}, the earliest first
          {isCut && "; only the newest of what was found"}
        </span>
        <a href={writeAddress("/api/timeline", filters)}>JSON</a>
      </p>
      <VirtualList
        rows={rows}
        hasMore={false}
        onMore={() => undefined}
        label="Statements, the earliest first"
        getKey={({ row }) => row.id}
        draw={({ row, heading }) => (
          <>
            {heading !== null && <h2 className="timeline-heading">{heading}</h2>}
            <ResultRow row={row} />
          </>
        )}
      />
    </>
  );
}

interface HeadedRow {
  readonly row: Dated;
  /** Where a new day, month or year begins. */
  readonly heading: string | null;
}

function addHeadings(statements: readonly Dated[]): readonly HeadedRow[] {
  let last: string | null = null;
  return statements.map((row) => {
    const heading = row.when === null ? "Not dated" : formatDay(row.when.date);
    const isNew = heading !== last;
    last = heading;
    return { row, heading: isNew ? heading : null };
  });
}
