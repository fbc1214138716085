import type { Carrier } from "../api/answers.js";
import { formatInstant } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { WordDiff } from "../parts/word-diff.js";
import { Link } from "../routing/link.js";
import { nameReport } from "./carriers.js";

interface WordingsProps {
  readonly shown: Carrier;
  readonly carriers: readonly Carrier[];
}

/** Every place that carries a statement, in the order in which they were published, with what its words leave out or alter. */
export function Wordings({ shown, carriers }: WordingsProps) {
  return (
    <section aria-labelledby="wordings-title" className="stack">
      <h2 id="wordings-title">Wordings ({carriers.length})</h2>
      <ol className="wordings">
        {carriers.map((carrier) => (
          <li key={carrier.attribution.id} id={carrier.attribution.id}>
            <p className="row small">
              <Link href={`/reports/${carrier.report.id}#${carrier.attribution.id}`}>
                <SafeText text={nameReport(carrier.report)} />
              </Link>
              <span className="soft">
                {carrier.attribution.manner}, {carrier.attribution.cueClass}
                {carrier.report.publishedAt !== null && `, published ${formatInstant(carrier.report.publishedAt)}`}
              </span>
              {carrier.attribution.id === shown.attribution.id && <span className="tag strong">fullest wording</span>}
              {carrier.corrections.length > 0 && (
                <Link className="tag" href={`/corrections?attribution=${carrier.attribution.id}`}>
                  corrected
                </Link>
              )}
              <Link className="no-print" href={`/review/${carrier.attribution.id}`}>
                correct
              </Link>
            </p>
            <p>
              {carrier.words === shown.words ? (
                <span className="words">
                  <SafeText text={carrier.words} />
                </span>
              ) : (
                <WordDiff before={shown.words} after={carrier.words} />
              )}
            </p>
          </li>
        ))}
      </ol>
      {carriers.length > 1 && (
        <p className="small soft">
          Struck through: only in the fullest wording. Underlined on colour: only in this one.
        </p>
      )}
    </section>
  );
}
