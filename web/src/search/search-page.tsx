import { useState } from "react";
import type { HitCount } from "../api/answers.js";
import { countThings, formatDay } from "../parts/format-date.js";
import { changeParams, writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { usePlace } from "../routing/place.js";
import { useTitle } from "../shell/use-title.js";
import { Facets } from "./facets.js";
import { FoundStatements } from "./found-statements.js";
import { PickedFilters } from "./picked-filters.js";
import { ResultRow } from "./result-row.js";
import { pickFilters } from "./search-filters.js";
import { TypedFilters, WordsForm } from "./search-form.js";
import { TimeFilter } from "./time-filter.js";
import { useFacets, useStatements } from "./use-search.js";
import "../parts/parts.css";
import "./search.css";

/** The search: words and filters, all of them in the address, and the statements that they find. */
export function SearchPage() {
  const filters = pickFilters(usePlace().params);
  const [isOpen, setOpen] = useState(false);
  const found = useStatements(filters);
  const areHitsThere = found.isSuccess;
  const facets = useFacets(filters, areHitsThere);
  const names = new Map(facets.data?.speakers.map(({ id, name }) => [id, name]));
  useTitle(nameSearch(filters, names));
  return (
    <div className="search-page">
      <h1 className="unseen">Search the record</h1>
      <div className="search-top stack">
        <WordsForm params={filters} />
      </div>
      <div className="search-side stack no-print" data-open={isOpen ? "yes" : "no"}>
        <button type="button" className="filters-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Hide the filters" : "Filters"}
        </button>
        <div className="filters stack">
          <h2 className="unseen">Narrow the search</h2>
          <TypedFilters params={filters} />
          {facets.isError && <p className="small soft">The counts could not be read.</p>}
          {facets.data && <Facets filters={filters} facets={facets.data} />}
        </div>
      </div>
      <div className="search-main stack">
        <PickedFilters params={filters} names={names} path="/search" />
        <TimeFilter filters={filters} areHitsThere={areHitsThere} />
        <Results filters={filters} found={found} hits={facets.isPlaceholderData ? undefined : facets.data?.hits} />
        <Undated found={found} />
      </div>
    </div>
  );
}

interface ResultsProps {
  readonly filters: URLSearchParams;
  readonly found: ReturnType<typeof useStatements>;
  readonly hits: HitCount | undefined;
}

function Results({ filters, found, hits }: ResultsProps) {
  const count = found.data?.pages.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0;
  return (
    <FoundStatements
      key={filters.toString()}
      found={found}
      label="Statements found, newest first"
      head={<ResultsHead filters={filters} count={found.hasNextPage ? hits : { count, isEstimated: false }} />}
      nothing={<NothingFound filters={filters} />}
    />
  );
}

/** With days said asked for: what may have been said then, because its reports do not tell and are no older. */
function Undated({ found }: Pick<ResultsProps, "found">) {
  const undated = found.data?.pages[0]?.undated;
  if (!undated || undated.rows.length === 0) return null;
  return (
    <section aria-labelledby="undated-title">
      <div className="results-head">
        <h2 id="undated-title">Perhaps said then</h2>
        <p className="small soft">
          Their reports do not tell the day; they were not published before.
          {undated.next !== null && ` The newest ${undated.rows.length}: narrow the search to see others.`}
        </p>
      </div>
      {undated.rows.map((row) => (
        <ResultRow key={row.id} row={row} />
      ))}
    </section>
  );
}

interface HeadProps {
  readonly filters: URLSearchParams;
  /** Undefined while it is not known. */
  readonly count: HitCount | undefined;
}

function ResultsHead({ filters, count }: HeadProps) {
  return (
    <div className="results-head">
      <p className="small soft" role="status">
        {count ? `${count.isEstimated ? "≈ " : ""}${countThings(count.count, "statement")}` : "Statements"}, newest
        first
      </p>
      <p className="page-links">
        <a href={writeAddress("/api/statements.csv", changeParams(filters, { safe: "true" }))}>CSV</a>
        <a href={writeAddress("/api/statements", filters)}>JSON</a>
        <a href={writeAddress("/api/statements.atom", filters)}>Atom</a>
        <Link href={writeAddress("/compare", filters)}>Compare these</Link>
        <Link href={writeAddress("/timeline", filters)}>As a timeline</Link>
        <Link href={writeAddress("/places", filters)}>Where</Link>
        <Link href={writeAddress("/review", filters)}>Review these</Link>
      </p>
    </div>
  );
}

function NothingFound({ filters }: { readonly filters: URLSearchParams }) {
  const hasFilters = filters.size > 0;
  return (
    <div className="notice stack" role="status">
      <h2>{hasFilters ? "No statement holds all of this" : "This record is empty"}</h2>
      {hasFilters ? (
        <p>
          Take a filter away, or shorten a word and put a star after it (<code>refin*</code>). Words are looked for in
          what was said and in the speaker’s name.
        </p>
      ) : (
        <p>
          Add reports to it: <code>onrecord add FOLDER</code>. They are here as soon as they are read.
        </p>
      )}
    </div>
  );
}

function nameSearch(filters: URLSearchParams, names: ReadonlyMap<string, string>): string {
  const parts = [...filters].map(([name, value]) => {
    if (name === "since" || name === "saidSince") return `from ${formatDay(value)}`;
    if (name === "until" || name === "saidUntil") return `until ${formatDay(value)}`;
    return names.get(value) ?? value;
  });
  return parts.length === 0 ? "Search" : parts.join(", ");
}
