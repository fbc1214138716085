import { useMemo } from "react";
import type { StatementFacets } from "../api/answers.js";
import { fillPeriods, type TimeBar } from "../parts/fill-periods.js";
import { formatDay } from "../parts/format-date.js";
import { type PickedTime, TimeBars } from "../parts/time-bars.js";
import { changeParams } from "../routing/address.js";
import { goTo } from "../routing/place.js";
import { searchWith } from "./search-filters.js";
import { useFacets } from "./use-search.js";

interface TimeFilterProps {
  readonly filters: URLSearchParams;
  readonly areHitsThere: boolean;
}

const OPEN_END = "9999";

/**
 * How many statements were published when; drawing over the bars narrows the search to that time. The dates asked for are
 * left out of what is counted, so that the stretch picked can be seen among the others.
 */
export function TimeFilter({ filters, areHitsThere }: TimeFilterProps) {
  const { data } = useFacets(changeParams(filters, { since: null, until: null }), areHitsThere);
  const bars = useMemo(() => fillPeriods(readMonths(data?.published ?? [])), [data]);
  const since = filters.get("since");
  const until = filters.get("until");
  const picked = since === null && until === null ? null : { from: since ?? "", until: until ?? OPEN_END };
  const pick = (time: PickedTime | null) =>
    goTo(searchWith(filters, { since: time?.from ?? null, until: time?.until ?? null }), { replace: picked !== null });
  return (
    <div className={data ? undefined : "time-filter"}>
      {bars.length > 0 && (
        <>
          <p className="row small soft">
            <span>
              Statements by date published
              {data?.hits.isEstimated && ", about (≈)"}
              {picked &&
                `: ${since === null ? "until" : formatDay(since)}${until === null ? " on" : ` – ${formatDay(until)}`}`}
            </span>
            {picked && (
              <button type="button" className="plain" onClick={() => pick(null)}>
                All dates
              </button>
            )}
          </p>
          <TimeBars bars={bars} picked={picked} onPick={pick} label="Narrow the search to a stretch of time" />
        </>
      )}
    </div>
  );
}

function readMonths(months: StatementFacets["published"]): readonly TimeBar[] {
  return months.flatMap(({ month, count }) => (month === null ? [] : [{ period: month, count }]));
}
