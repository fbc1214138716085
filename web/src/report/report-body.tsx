import { memo, useMemo } from "react";
import type { Marked, Stretch } from "../parts/cut-marks.js";
import { MarkedText } from "../text/marked-text.js";
import { dealMarks, type TextMark } from "../text/text-marks.js";

/** What a stretch of a report's text is; what stands in no block is `between`. */
interface Piece extends Stretch {
  readonly kind: string;
}

interface ReportBodyProps {
  readonly text: string;
  readonly blocks: readonly { readonly kind: string; readonly span: Stretch }[];
  /** Sorted by their starts. */
  readonly marks: readonly Marked<TextMark>[];
}

/** The frozen text of a report, all of it, block by block, with what was read in it marked. */
export const ReportBody = memo(function ReportBody({ text, blocks, marks }: ReportBodyProps) {
  const pieces = useMemo(() => cutBlocks(text, blocks), [text, blocks]);
  const dealt = useMemo(() => dealMarks(pieces, marks), [pieces, marks]);
  return (
    <div className="report-text">
      {pieces.map((piece, i) => (
        <Block key={piece.start} text={text} piece={piece} marks={dealt[i] ?? []} />
      ))}
    </div>
  );
});

interface BlockProps {
  readonly text: string;
  readonly piece: Piece;
  readonly marks: readonly Marked<TextMark>[];
}

const Block = memo(function Block({ text, piece, marks }: BlockProps) {
  const inside = (
    <bdi>
      <MarkedText text={text} window={piece} marks={marks} />
    </bdi>
  );
  const Tag = piece.kind === "heading" ? "h2" : "p";
  return (
    <Tag className={`block block-${piece.kind.replaceAll(" ", "-")}`} data-start={piece.start}>
      {inside}
    </Tag>
  );
});

/** All of the text in order: the blocks, and what stands between them where it is more than space. */
function cutBlocks(text: string, blocks: ReportBodyProps["blocks"]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const addBetween = (end: number) => {
    if (text.slice(at, end).trim() !== "") pieces.push({ kind: "between", start: at, end });
  };
  for (const { kind, span } of blocks) {
    addBetween(span.start);
    pieces.push({ kind, ...span });
    at = span.end;
  }
  addBetween(text.length);
  return pieces;
}
