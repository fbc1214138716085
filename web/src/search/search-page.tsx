import { useState } from "react";
import type { FoundStatement } from "../api/answers.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { countThings, formatDay } from "../parts/format-date.js";
import { Waiting } from "../parts/waiting.js";
import { Link } from "../routing/link.js";
import { usePlace, writeAddress } from "../routing/place.js";
import { useTitle } from "../shell/use-title.js";
import { Facets } from "./facets.js";
import { PickedFilters } from "./picked-filters.js";
import { ResultList } from "./result-list.js";
import { pickFilters } from "./search-filters.js";
import { TypedFilters, WordsForm } from "./search-form.js";
import { TimeFilter } from "./time-filter.js";
import { useStatements } from "./use-search.js";
import "../parts/parts.css";
import "./search.css";

/** The search: words and filters, all of them in the address, and the statements that they find. */
export function SearchPage() {
  const filters = pickFilters(usePlace().params);
  const [isOpen, setOpen] = useState(false);
  const found = useStatements(filters);
  useTitle(nameSearch(filters));
  const areHitsThere = found.isSuccess;
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
          <TypedFilters params={filters} />
          <Facets filters={filters} areHitsThere={areHitsThere} />
        </div>
      </div>
      <div className="search-main stack">
        <PickedFilters params={filters} />
        <TimeFilter filters={filters} areHitsThere={areHitsThere} />
        <Results filters={filters} found={found} />
      </div>
    </div>
  );
}

interface ResultsProps {
  readonly filters: URLSearchParams;
  readonly found: ReturnType<typeof useStatements>;
}

function Results({ filters, found }: ResultsProps) {
  if (found.isError) return <FaultNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="the record" />;
  const rows = found.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <NothingFound filters={filters} />;
  return (
    <section aria-label="Statements found" aria-busy={found.isPlaceholderData}>
      <ResultsHead filters={filters} rows={rows} hasMore={found.hasNextPage} />
      <ResultList
        key={filters.toString()}
        rows={rows}
        hasMore={found.hasNextPage}
        onMore={() => {
          if (!found.isFetching) void found.fetchNextPage();
        }}
        label="Statements, newest first"
      />
    </section>
  );
}

interface HeadProps {
  readonly filters: URLSearchParams;
  readonly rows: readonly FoundStatement[];
  readonly hasMore: boolean;
}

function ResultsHead({ filters, rows, hasMore }: HeadProps) {
  return (
    <div className="results-head">
      <p className="small soft" role="status">
        {hasMore ? `The newest ${countThings(rows.length, "statement")} so far` : countThings(rows.length, "statement")}
        , newest first
      </p>
      <p className="page-links">
        <a href={writeAddress("/api/statements.csv", filters)}>CSV</a>
        <a href={writeAddress("/api/statements", filters)}>JSON</a>
        <a href={writeAddress("/api/statements.atom", filters)}>Atom</a>
        <Link href={writeAddress("/compare", filters)}>Compare these</Link>
        <Link href={writeAddress("/timeline", filters)}>As a timeline</Link>
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

function nameSearch(filters: URLSearchParams): string {
  const parts = [...filters].map(([name, value]) => {
    if (name === "since" || name === "saidSince") return `from ${formatDay(value)}`;
    if (name === "until" || name === "saidUntil") return `until ${formatDay(value)}`;
    return value;
  });
  return parts.length === 0 ? "Search" : parts.join(", ");
}
