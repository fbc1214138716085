import { fillPeriods } from "../parts/fill-periods.js";
import { formatDay } from "../parts/format-date.js";
import { type PickedTime, TimeBars } from "../parts/time-bars.js";
import { goTo } from "../routing/place.js";
import { searchWith } from "./search-filters.js";
import { useHistogram } from "./use-search.js";

interface TimeFilterProps {
  readonly filters: URLSearchParams;
  readonly areHitsThere: boolean;
}

const OPEN_END = "9999";

/** How many statements were published when; drawing over the bars narrows the search to that time. */
export function TimeFilter({ filters, areHitsThere }: TimeFilterProps) {
  const { data } = useHistogram(filters, areHitsThere);
  const bars = fillPeriods(data?.bars ?? []);
  const since = filters.get("since");
  const until = filters.get("until");
  const picked = since === null && until === null ? null : { from: since ?? "", until: until ?? OPEN_END };
  const pick = (time: PickedTime | null) =>
    goTo(searchWith(filters, { since: time?.from ?? null, until: time?.until ?? null }), { replace: picked !== null });
  return (
    <div className="time-filter">
      {bars.length > 1 && (
        <>
          <p className="row small soft">
            <span>
              Statements by date published
              {data?.isEstimate && ", about (≈)"}
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
