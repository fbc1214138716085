import type { HealthAnswer } from "../api/actor-answers.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { countThings, formatCount } from "../parts/format-date.js";
import { Waiting } from "../parts/waiting.js";
import { useTitle } from "../shell/use-title.js";
import { useHealth } from "./use-health.js";

const COUNTS = [
  ["reports", "Reports"],
  ["versions", "Versions of them"],
  ["attributions", "Attributions"],
  ["statements", "Statements"],
  ["speakers", "Speakers"],
  ["corrections", "Corrections by people"],
  ["tombstones", "Reports removed for good"],
] as const;

/** Whether the record can be read, how much it holds, and which engine read it. */
export function HealthPage() {
  const found = useHealth();
  useTitle("Health");
  return (
    <div className="narrow stack">
      <h1>Health</h1>
      {found.isError && <FaultNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting what="the record" />}
      {found.isSuccess && <Health health={found.data} />}
    </div>
  );
}

function Health({ health: { counts, engines } }: { readonly health: HealthAnswer }) {
  return (
    <>
      <p>The record answers.</p>
      <table>
        <tbody>
          {COUNTS.map(([name, label]) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td className="number">{formatCount(counts[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className="stack" aria-labelledby="engines-title">
        <h2 id="engines-title">Read by</h2>
        <ul>
          {engines.map(({ engine, versions }) => (
            <li key={engine}>
              <code>{engine}</code>: {countThings(versions, "version")}
            </li>
          ))}
        </ul>
        {engines.length > 1 && (
          <p className="small soft">
            Not all of the record was read by one engine. <code>onrecord reread</code> brings it up to the present one.
          </p>
        )}
      </section>
    </>
  );
}
