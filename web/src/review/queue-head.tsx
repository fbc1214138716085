import { SafeText } from "../parts/safe-text.js";
import { changeParams, writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { PickedFilters } from "../search/picked-filters.js";
import { type QueuePlace, reviewHref } from "./review-address.js";

interface QueueHeadProps {
  readonly place: QueuePlace;
  /** The title of the report that is reviewed, as soon as it is known. */
  readonly reportTitle: string | null;
  readonly canCorrect: boolean;
  /** What was done last. */
  readonly said: string;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Which queue is shown, and the ways to others. */
export function QueueHead({ place, reportTitle, canCorrect, said }: QueueHeadProps) {
  const { params, isSecond, report, filters } = place;
  const words = filters.get("words");
  const isAll = report === null && filters.size === 0;
  const order = params.get("order") === "news" ? "news" : "doubt";
  const withOrder = (value: string | null) => reviewHref(changeParams(params, { order: value }));
  return (
    <header className="queue-head">
      <div className="row queue-line">
        <h1>{isSecond ? "Second review" : "Review"}</h1>
        {isAll && !isSecond && (
          <nav className="row small" aria-label="Order of the queue">
            <Link href={withOrder(null)} aria-current={order === "doubt" ? "true" : undefined}>
              least sure first
            </Link>
            <Link href={withOrder("news")} aria-current={order === "news" ? "true" : undefined}>
              newest first
            </Link>
          </nav>
        )}
        {report !== null && (
          <p className="small">
            of{" "}
            <Link href={`/reports/${report}`}>{reportTitle === null ? report : <SafeText text={reportTitle} />}</Link>
          </p>
        )}
        {words !== null && (
          <p className="small">
            of the search{" "}
            <Link href={writeAddress("/search", filters)}>
              <SafeText text={words} />
            </Link>
          </p>
        )}
        {!isAll && (
          <Link
            className="small"
            href={reviewHref(changeParams(new URLSearchParams(), { second: isSecond ? "true" : null }))}
          >
            the whole queue
          </Link>
        )}
        <Said said={said} />
        <nav className="row small queue-links" aria-label="About review">
          {canCorrect && (
            <Link href={reviewHref(changeParams(params, { second: isSecond ? null : "true", order: null }))}>
              {isSecond ? "what nobody judged" : "what others judged"}
            </Link>
          )}
          <Link href="/search">a search</Link>
          <Link href="/corrections">log</Link>
          <Link href="/agreement">agreement</Link>
        </nav>
      </div>
      <PickedFilters params={filters} names={NO_NAMES} path="/review" />
    </header>
  );
}

/** What was done last, for those who see it and those who hear it. */
export function Said({ said }: { readonly said: string }) {
  return (
    <p className="review-said" role="status">
      <SafeText text={said} />
    </p>
  );
}
