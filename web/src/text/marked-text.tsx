import { memo } from "react";
import { type CutPiece, cutMarks, type Marked, type Stretch } from "../parts/cut-marks.js";
import { SafeRun } from "../parts/safe-text.js";
import type { TextMark } from "./text-marks.js";

interface MarkedTextProps {
  readonly text: string;
  /** The stretch of the text that is shown. */
  readonly window: Stretch;
  readonly marks: readonly Marked<TextMark>[];
}

/** A stretch of a report, frozen as it was read, with its marks. It is drawn anew only when it changes. */
export const MarkedText = memo(function MarkedText({ text, window, marks }: MarkedTextProps) {
  return cutMarks(window, marks).map((piece) => <Piece key={piece.start} text={text} piece={piece} />);
});

function Piece({ text, piece }: { readonly text: string; readonly piece: CutPiece<TextMark> }) {
  const run = <SafeRun text={text.slice(piece.start, piece.end)} />;
  if (piece.marks.length === 0) return run;
  const numbered = piece.marks.filter(({ start, as }) => start === piece.start && as.number !== null);
  const roles = new Set(piece.marks.map(({ as }) => as.role));
  const inner = findInner(piece.marks);
  return (
    <>
      {numbered.map(({ as }) => (
        <a
          key={as.attributionId}
          className="mark-number"
          href={`#${as.attributionId}`}
          aria-label={`Attribution ${as.number}`}
        >
          {as.number}
        </a>
      ))}
      <span
        className={["mark", ...[...roles].map((role) => `in-${role}`), `as-${inner.role}`].join(" ")}
        data-attribution={inner.attributionId}
        data-speaker={piece.marks.findLast(({ as }) => as.role === "source")?.as.speakerId ?? undefined}
        data-role={inner.role}
      >
        {run}
      </span>
    </>
  );
}

/** Where parts lie over one another, the shortest is what the words are. */
function findInner(marks: readonly Marked<TextMark>[]): TextMark {
  const [first, ...others] = marks.filter(({ as }) => as.role !== "lit" && as.role !== "other");
  const [lit] = marks;
  if (!first) return (lit as Marked<TextMark>).as;
  return others.reduce((best, mark) => (mark.end - mark.start < best.end - best.start ? mark : best), first).as;
}
