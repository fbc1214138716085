import type { ReportAnswer } from "../api/answers.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { WordDiff } from "../parts/word-diff.js";
import { useReport } from "./use-report.js";

interface VersionDiffProps {
  readonly reportId: string;
  readonly before: string;
  readonly after: ReportAnswer;
}

/** What was changed from one version of a report to another, word by word. */
export function VersionDiff({ reportId, before, after }: VersionDiffProps) {
  const found = useReport(reportId, before);
  if (found.isError) return <FaultNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="the other version" />;
  const old = found.data.article;
  return (
    <section aria-label="What was changed" className="stack">
      {old.title !== after.article.title && (
        <p>
          Title before: <SafeText text={old.title ?? "none"} />
        </p>
      )}
      <p className="small soft">Struck through: taken out. Underlined on colour: put in.</p>
      <div className="report-text">
        <WordDiff before={old.text} after={after.article.text} />
      </div>
    </section>
  );
}
