import { useMemo } from "react";
import type { ReportAnswer } from "../api/answers.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { formatInstant } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { Link } from "../routing/link.js";
import { usePlace } from "../routing/place.js";
import type { PageProps } from "../shell/pages.js";
import { useTitle } from "../shell/use-title.js";
import { ReportNotes } from "./report-notes.js";
import { ReportView } from "./report-view.js";
import { useReport } from "./use-report.js";
import { VersionDiff } from "./version-diff.js";
import { VersionSwitch } from "./version-switch.js";
import "../text/text.css";
import "./report.css";

/** One report, frozen as it was read: its text with source, cue and content marked, and its versions. */
export function ReportPage({ id }: PageProps) {
  const { params } = usePlace();
  const version = params.get("version");
  const found = useReport(id, version);
  useTitle(found.data ? nameReport(found.data) : "Report");
  const lit = useMemo(() => readStretch(params.get("lit")), [params]);
  if (found.isError) return <FaultNotice isPage error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="the report" />;
  const against = params.get("against");
  return (
    <div className="report-page">
      <ReportHead answer={found.data} />
      <VersionSwitch answer={found.data} against={against} />
      <ReportNotes answer={found.data} />
      {against === null ? (
        <ReportView key={found.data.article.id} answer={found.data} lit={lit} />
      ) : (
        <VersionDiff reportId={id} before={against} after={found.data} />
      )}
    </div>
  );
}

function nameReport({ article, report }: ReportAnswer): string {
  return [article.title ?? "Report", report.outlet].filter((part) => part !== null).join(", ");
}

/** `120-134` as a stretch of the text. */
function readStretch(written: string | null) {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(written ?? "") ?? [];
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
}

function ReportHead({ answer: { article, report, attributions } }: { readonly answer: ReportAnswer }) {
  return (
    <header className="page-head">
      <h1>{article.title === null ? "Report without a title" : <SafeText text={article.title} />}</h1>
      <p className="row soft">
        {report.outlet !== null && (
          <span>
            <SafeText text={report.outlet} />
          </span>
        )}
        {article.authors.length > 0 && (
          <span>
            by <SafeText text={article.authors.join(", ")} />
          </span>
        )}
        {article.publishedAt !== null && <span>published {formatInstant(article.publishedAt)}</span>}
        {article.modifiedAt !== null && article.modifiedAt !== article.publishedAt && (
          <span>modified {formatInstant(article.modifiedAt)}</span>
        )}
        {report.url !== null && /^https?:\/\//i.test(report.url) && (
          <a href={report.url} rel="noreferrer noopener nofollow">
            at the outlet
          </a>
        )}
        <Link className="no-print" href={`/review?report=${report.id}`}>
          Review this report
        </Link>
        {attributions.some(({ corrections }) => corrections.length > 0) && (
          <Link className="no-print" href={`/corrections?report=${report.id}`}>
            What people corrected
          </Link>
        )}
        <a href={`/api/reports/${report.id}`}>JSON</a>
      </p>
    </header>
  );
}
