import { useQuery } from "@tanstack/react-query";
import type { ComparedActor, ComparisonAnswer } from "../api/actor-answers.js";
import { fetchJson } from "../api/fetch-json.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { countThings } from "../parts/format-date.js";
import { Waiting } from "../parts/waiting.js";
import { writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { usePlace } from "../routing/place.js";
import { PickedFilters } from "../search/picked-filters.js";
import { useTitle } from "../shell/use-title.js";
import { CellStatements } from "./cell-statements.js";
import { CompareForm } from "./compare-form.js";
import { type ActorKind, compareWith, readBy, readComparison, readPeriod, readVersus } from "./compare-state.js";
import { CompareTable } from "./compare-table.js";
import { Matrix } from "./matrix.js";
import { Versus } from "./versus.js";
import "../speaker/speaker.css";
import "../search/search.css";
import "./matrix.css";

/** Who said what when: actors by time, as a picture and as a table, and two of them head to head. */
export function ComparePage() {
  const { params } = usePlace();
  const wanted = readComparison(params);
  const found = useQuery({
    queryKey: ["compare", wanted.toString()],
    queryFn: ({ signal }) => fetchJson<ComparisonAnswer>(writeAddress("/api/compare", wanted), signal),
  });
  useTitle(["Compare", ...["words", "speaker"].map((name) => params.get(name) ?? "")].filter(Boolean).join(": "));
  return (
    <div className="stack">
      <h1>Compare</h1>
      <CompareForm path="/compare" params={params} isParted />
      {found.isError && <FaultNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting what="the record" />}
      {found.isSuccess && <Comparison comparison={found.data} params={params} />}
    </div>
  );
}

interface ComparisonProps {
  readonly comparison: ComparisonAnswer;
  readonly params: URLSearchParams;
}

const MOST_ROWS = 40;

function Comparison({ comparison, params }: ComparisonProps) {
  const by = readBy(params);
  const isTable = params.get("as") === "table";
  const areAllShown = params.get("rows") === "all";
  const actors = areAllShown ? comparison.actors : comparison.actors.slice(0, MOST_ROWS);
  const shown = { ...comparison, actors };
  if (comparison.actors.length === 0)
    return (
      <p className="notice">
        Nothing was found that an actor of this kind said. Take a filter away, or choose other rows.
      </p>
    );
  return (
    <>
      <div className="row small">
        <nav className="tabs" aria-label="How it is shown">
          {[
            [null, "Picture"],
            ["table", "Table"],
          ].map(([as = null, label]) => (
            <Link
              key={label}
              replace
              href={compareWith(params, { as })}
              aria-current={(as === "table") === isTable ? "page" : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        <a href={writeAddress("/api/compare", readComparison(params))}>JSON</a>
        <span className="soft">
          by the day said, or where that is not told, published
          {comparison.otherCount > 0 && `; ${countThings(comparison.otherCount, "statement")} by nobody of this kind`}
          {comparison.isCut && "; only the newest 20,000 statements are compared"}
        </span>
      </div>
      <PickedFilters path="/compare" params={params} names={new Map(actors.map(({ actor, name }) => [actor, name]))} />
      {isTable ? <CompareTable comparison={shown} by={by} /> : <Matrix comparison={shown} by={by} params={params} />}
      {comparison.actors.length > actors.length && (
        <p>
          <Link replace href={compareWith(params, { rows: "all" })}>
            Show all {comparison.actors.length} rows
          </Link>
        </p>
      )}
      <Picked actors={comparison.actors} by={by} params={params} />
    </>
  );
}

interface PickedProps {
  readonly actors: readonly ComparedActor[];
  readonly by: ActorKind;
  readonly params: URLSearchParams;
}

function Picked({ actors, by, params }: PickedProps) {
  const period = readPeriod(params);
  const find = (key: string | undefined) => actors.find(({ actor }) => actor === key);
  const [one, other] = readVersus(params).map(find);
  if (one && other) return <Versus pair={[one, other]} by={by} period={period} params={params} />;
  const cell = params.get("cell") ?? "";
  const actor = find(cell.slice(0, cell.lastIndexOf("~")));
  if (actor)
    return (
      <CellStatements
        actor={actor}
        at={cell.slice(cell.lastIndexOf("~") + 1)}
        by={by}
        period={period}
        params={params}
      />
    );
  if (one) return <p className="small soft">Pick a second row to set the two head to head.</p>;
  return null;
}
