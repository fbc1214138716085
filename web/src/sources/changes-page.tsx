import type { ChangeRow } from "../api/actor-answers.js";
import { countThings, formatInstant } from "../parts/format-date.js";
import { PagedList } from "../parts/paged-list.js";
import { SafeText } from "../parts/safe-text.js";
import { usePages } from "../parts/use-pages.js";
import { writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { useTitle } from "../shell/use-title.js";
import { StatementChanges } from "./statement-changes.js";
import "./sources.css";

const EVERYTHING = new URLSearchParams();

/** Reports whose text is another than before, with a notice or without one. */
export function ChangesPage() {
  const found = usePages<ChangeRow>("/api/changes", EVERYTHING);
  useTitle("Changes to reports");
  return (
    <div className="narrow stack">
      <h1>Changes to reports</h1>
      <p className="soft">
        A report that was fetched again and told something else. Where the outlet says nowhere that it changed the text,
        the change is silent.
      </p>
      <PagedList
        found={found}
        label="Changes, newest first"
        nothing={
          <p className="notice">No report in this record was changed. Fetch again later to see whether one is.</p>
        }
        getKey={({ after }) => after.versionId}
        draw={(row) => <ChangeLine row={row} />}
      />
    </div>
  );
}

function ChangeLine({
  row: { reportId, outlet, title, before, after, noticeCount, statements },
}: {
  readonly row: ChangeRow;
}) {
  const versions = new URLSearchParams({ version: after.versionId, against: before.versionId });
  return (
    <article className="source-row">
      <p className="row">
        <Link data-result="" href={writeAddress(`/reports/${reportId}`, versions)}>
          {title === null ? "Report without a title" : <SafeText text={title} />}
        </Link>
        {noticeCount === 0 ? (
          <span className="tag strong">silent</span>
        ) : (
          <span className="tag">{countThings(noticeCount, "notice")}</span>
        )}
      </p>
      <p className="row small soft">
        {outlet !== null && (
          <span>
            <SafeText text={outlet} />
          </span>
        )}
        <span>
          read {formatInstant(before.addedAt)} and {formatInstant(after.addedAt)}
        </span>
      </p>
      <StatementChanges changes={statements} />
    </article>
  );
}
