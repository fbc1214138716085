import type { ReportAnswer } from "../api/answers.js";
import { countThings } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";

/** What there is to know about a report beside its text: its faults, and its copies elsewhere. */
export function ReportNotes({ answer: { problems, copies, attributions } }: { readonly answer: ReportAnswer }) {
  return (
    <div className="report-notes small">
      <p className="soft">{countThings(attributions.length, "attribution")} in this text</p>
      {copies.length > 0 && (
        <details>
          <summary>{countThings(copies.length, "other report")} with much of the same text</summary>
          <ul>
            {copies.map(({ reportId, outlet, title, share }) => (
              <li key={reportId}>
                <Link href={`/reports/${reportId}`}>
                  <SafeText text={[outlet, title].filter((part) => part !== null).join(": ") || reportId} />
                </Link>
                , about {Math.round(100 * share)} %
              </li>
            ))}
          </ul>
        </details>
      )}
      {problems.length > 0 && (
        <details>
          <summary>{countThings(problems.length, "fault")} found in reading it</summary>
          <ul>
            {problems.map(({ code, message, span }) => (
              <li key={`${code}${span?.start ?? ""}`}>
                <code>{code}</code>: <SafeText text={message} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
