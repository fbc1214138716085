import { useState } from "react";
import { FaultNotice } from "../parts/fault-notice.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { useReport } from "../report/use-report.js";
import type { LoggedCorrection } from "./agreement-answers.js";
import { rankAlike } from "./rank-alike.js";
import { useCorrection } from "./use-correction.js";

interface AttachFormProps {
  readonly row: LoggedCorrection;
  readonly reportId: string;
}

/** Says which attribution of the current version a correction is of that waits for its words. */
export function AttachForm({ row, reportId }: AttachFormProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Find the attribution that it is of now
        </button>
      </p>
      {isOpen && <AttachChoices row={row} reportId={reportId} />}
    </>
  );
}

function AttachChoices({ row, reportId }: AttachFormProps) {
  const found = useReport(reportId, null);
  const attach = useCorrection();
  if (found.isError) return <FaultNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="the report" />;
  const choices = rankAlike(found.data, row.words);
  if (choices.length === 0) return <p className="soft">The current version of this report has no attribution.</p>;
  return (
    <>
      <ul className="attach-choices" aria-label="Attributions of the current version, the most alike first">
        {choices.map(({ id, words, source, share }) => (
          <li key={id}>
            <p>
              {source !== "" && (
                <span className="soft">
                  <SafeText text={source} />:{" "}
                </span>
              )}
              <span className="words">
                <SafeText text={words} />
              </span>
            </p>
            <p className="row small soft">
              <button
                type="button"
                disabled={attach.isPending}
                onClick={() =>
                  attach.mutate({ changes: [{ act: "attach", correction: row.id, attribution: id }], reason: "" })
                }
              >
                It is of this one
              </button>
              <span>{Math.round(share * 100)} % of the words in common</span>
            </p>
          </li>
        ))}
      </ul>
      {attach.isError && <FaultNotice error={attach.error} />}
    </>
  );
}
