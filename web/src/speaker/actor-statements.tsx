import { useMemo } from "react";
import { fillPeriods } from "../parts/fill-periods.js";
import { countThings } from "../parts/format-date.js";
import { TimeBars } from "../parts/time-bars.js";
import { writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { goTo, usePlace } from "../routing/place.js";
import { FoundStatements } from "../search/found-statements.js";
import { searchWith } from "../search/search-filters.js";
import { useFacets, useStatements } from "../search/use-search.js";
import "../parts/parts.css";

/** A search whose statements are one view of a page. */
export interface ActorView {
  /** Its name in the address; the empty word for the first one. */
  readonly key: string;
  readonly label: string;
  readonly filters: URLSearchParams;
}

/** What an actor said, and what others said of it: over time, and as a list. */
export function ActorStatements({ views }: { readonly views: readonly ActorView[] }) {
  const { path, params } = usePlace();
  const view = views.find(({ key }) => key === (params.get("view") ?? "")) ?? views[0];
  return (
    <section className="stack" aria-label="Statements">
      <nav className="tabs" aria-label="Which statements">
        {views.map(({ key, label }) => (
          <Link
            key={key}
            replace
            href={writeAddress(path, new URLSearchParams(key === "" ? {} : { view: key }))}
            aria-current={key === view?.key ? "page" : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      {view && <ViewStatements key={view.key} view={view} />}
    </section>
  );
}

function ViewStatements({ view: { label, filters } }: { readonly view: ActorView }) {
  const found = useStatements(filters);
  const facets = useFacets(filters, found.isSuccess);
  const months = facets.data?.published;
  const bars = useMemo(
    () => fillPeriods((months ?? []).flatMap(({ month, count }) => (month === null ? [] : [{ period: month, count }]))),
    [months],
  );
  return (
    <>
      {bars.length > 1 && (
        <TimeBars
          bars={bars}
          picked={null}
          onPick={(time) => goTo(searchWith(filters, { since: time?.from ?? null, until: time?.until ?? null }))}
          label="Statements by month published; picking a stretch searches it"
        />
      )}
      <FoundStatements
        found={found}
        label={label}
        head={
          <p className="row small soft">
            {facets.data && <span>{countThings(facets.data.hits.count, "statement")}, newest first</span>}
            <Link href={writeAddress("/search", filters)}>Search within these</Link>
          </p>
        }
        nothing={<p className="soft">No statement in this record.</p>}
      />
    </>
  );
}
