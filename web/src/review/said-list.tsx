import type { ReviewCard } from "../api/review-answers.js";
import { formatDay } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";

interface SaidListProps {
  readonly card: ReviewCard;
  /** Whose may be taken back: everybody's for an owner, else one's own. */
  readonly mayUndo: (by: string) => boolean;
  readonly onUndo: (correction: string) => void;
}

/** All that was said of a card, the latest first, each with the way to take it back. */
export function SaidList({ card: { corrections }, mayUndo, onUndo }: SaidListProps) {
  if (corrections.length === 0) return null;
  return (
    <section className="said-list" aria-labelledby="said-title">
      <h3 id="said-title">What was said of it</h3>
      <ul>
        {corrections.map(({ id, says, by, at, reason }) => (
          <li key={id} className="small">
            <span>
              <SafeText text={says} />
              <span className="soft">
                {" "}
                by <SafeText text={by} /> on {formatDay(at)}
                {reason !== "" && (
                  <>
                    : <SafeText text={reason} />
                  </>
                )}
              </span>
            </span>
            {mayUndo(by) && (
              <button type="button" className="plain" onClick={() => onUndo(id)}>
                undo<span className="unseen"> this</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
