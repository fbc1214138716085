import type { ReportAnswer } from "../api/answers.js";
import { formatInstant } from "../parts/format-date.js";
import { writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";

interface VersionSwitchProps {
  readonly answer: ReportAnswer;
  /** The version compared with, or null. */
  readonly against: string | null;
}

/** The versions of a report, and the way to what was changed from one to the next. */
export function VersionSwitch({ answer: { report, version, versions }, against }: VersionSwitchProps) {
  if (versions.length < 2) return null;
  const path = `/reports/${report.id}`;
  return (
    <nav className="versions panel" aria-label="Versions of this report">
      <p className="small">The text was changed: this record holds {versions.length} versions.</p>
      <ol>
        {versions.map(({ id, addedAt, modifiedAt, publishedAt }, i) => {
          const before = versions[i - 1];
          const isShown = id === version.id;
          return (
            <li key={id} className="row">
              <Link
                href={writeAddress(path, new URLSearchParams({ version: id }))}
                aria-current={isShown && against === null ? "true" : undefined}
              >
                Version {i + 1}
              </Link>
              <span className="small soft">
                {formatInstant(modifiedAt ?? publishedAt ?? addedAt)}, read {formatInstant(addedAt)}
              </span>
              {before && (
                <Link
                  className="small"
                  href={writeAddress(path, new URLSearchParams({ version: id, against: before.id }))}
                  aria-current={isShown && against === before.id ? "true" : undefined}
                >
                  what was changed from version {i}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
