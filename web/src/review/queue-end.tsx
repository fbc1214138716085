import { useShortcuts } from "../keyboard/shortcuts.js";
import { countThings } from "../parts/format-date.js";
import { Link } from "../routing/link.js";
import { Key } from "./key.js";
import type { QueueState } from "./review-queue.js";
import { useFirstFocus } from "./use-first-focus.js";

interface QueueEndProps {
  readonly state: QueueState;
  readonly onRestart: () => void;
  readonly onUndo: (() => void) | null;
}

/** What stands at the end of a queue. */
export function QueueEnd({ state: { cards, done }, onRestart, onUndo }: QueueEndProps) {
  const title = useFirstFocus<HTMLHeadingElement>();
  const skipped = done.filter(({ made }) => made.length === 0).length;
  const judged = cards.length - skipped;
  useShortcuts(onUndo ? [{ key: "u", does: "undo: go back to the card before", run: onUndo, isOnce: true }] : []);
  return (
    <section className="notice stack" aria-labelledby="end-title">
      <h2 id="end-title" ref={title} tabIndex={-1}>
        {cards.length === 0 ? "Nothing to judge here" : "That was the last one"}
      </h2>
      <p>
        {judged > 0 && `You judged ${countThings(judged, "attribution")}. `}
        {skipped > 0 ? `${countThings(skipped, "card")} skipped.` : "Nothing was left out."}
      </p>
      <p className="row">
        {skipped > 0 && (
          <button type="button" onClick={onRestart}>
            Go through the skipped ones
          </button>
        )}
        {onUndo && (
          <button type="button" onClick={onUndo}>
            Undo the last <Key name="u" />
          </button>
        )}
        <Link href="/review">The whole queue</Link>
        <Link href="/search">Search for something to review</Link>
      </p>
    </section>
  );
}
