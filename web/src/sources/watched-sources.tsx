import type { SourceRow } from "../api/actor-answers.js";
import { formatCount, formatInstant } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";

/** The addresses that are watched, as a table. */
export function WatchedSources({ rows }: { readonly rows: readonly SourceRow[] }) {
  if (rows.length === 0)
    return (
      <p className="notice">
        Nothing is watched. On the command line, <code>onrecord sources add</code> names a feed, a sitemap or a page,
        and <code>onrecord watch</code> reads it.
      </p>
    );
  return (
    <div className="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">How it fares</th>
            <th scope="col">Last read</th>
            <th scope="col">New</th>
            <th scope="col">Changed</th>
            <th scope="col">Refused</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ source, status }) => (
            <tr key={source.url}>
              <td>
                <SafeText text={source.title ?? source.url} />
                {source.title !== null && (
                  <>
                    <br />
                    <SafeText text={source.url} />
                  </>
                )}
              </td>
              <td>
                {status}
                {source.state.fault !== null && (
                  <>
                    : <SafeText text={source.state.fault.message} />
                  </>
                )}
              </td>
              <td>{source.state.succeededAt === null ? "never" : formatInstant(source.state.succeededAt)}</td>
              <td className="number">{formatCount(source.counts.added)}</td>
              <td className="number">{formatCount(source.counts.changed)}</td>
              <td className="number">{formatCount(source.counts.refused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
