import { FaultNotice } from "../parts/fault-notice.js";
import { formatCount } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { useFacets } from "../search/use-search.js";
import { useTitle } from "../shell/use-title.js";
import { useSources } from "./use-sources.js";
import { WatchedSources } from "./watched-sources.js";

/** What is watched, and which outlets the record is made of. */
export function SourcesPage() {
  const found = useFacets(new URLSearchParams(), true);
  const watched = useSources();
  useTitle("Sources");
  return (
    <div className="narrow stack">
      <h1>Sources</h1>
      <p className="page-links">
        <Link href="/reports">All reports</Link>
        <Link href="/changes">Changes to reports</Link>
      </p>
      <h2>Watched</h2>
      {watched.isError && <FaultNotice error={watched.error} onRetry={() => void watched.refetch()} />}
      {watched.isPending && <Waiting what="what is watched" />}
      {watched.isSuccess && <WatchedSources rows={watched.data.rows} />}
      <h2>Outlets</h2>
      {found.isError && <FaultNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting what="the outlets" />}
      {found.isSuccess && <Outlets outlets={found.data.outlets} isEstimated={found.data.hits.isEstimated} />}
    </div>
  );
}

interface OutletsProps {
  readonly outlets: readonly { readonly value: string; readonly count: number }[];
  readonly isEstimated: boolean;
}

function Outlets({ outlets, isEstimated }: OutletsProps) {
  if (outlets.length === 0) return <p className="notice">No report in this record names its outlet.</p>;
  return (
    <div className="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">Statements it carries</th>
            <th scope="col">Reports</th>
          </tr>
        </thead>
        <tbody>
          {outlets.map(({ value, count }) => (
            <tr key={value}>
              <td>
                <Link href={writeAddress("/search", new URLSearchParams({ outlet: value }))}>
                  <SafeText text={value} />
                </Link>
              </td>
              <td className="number">
                {isEstimated && "≈ "}
                {formatCount(count)}
              </td>
              <td>
                <Link href={writeAddress("/reports", new URLSearchParams({ outlet: value }))}>
                  its reports<span className="unseen">: {value}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
