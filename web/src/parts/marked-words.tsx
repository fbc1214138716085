import { cutMarks, type Stretch } from "./cut-marks.js";
import { SafeRun } from "./safe-text.js";

/** Words with the places that were searched for marked in them. */
export function MarkedWords({ text, matched }: { readonly text: string; readonly matched: readonly Stretch[] }) {
  const marks = matched.map(({ start, end }) => ({ start, end, as: true }));
  return (
    <bdi>
      {cutMarks({ start: 0, end: text.length }, marks).map((piece) => (
        <WordsPiece key={piece.start} words={text.slice(piece.start, piece.end)} isMatched={piece.marks.length > 0} />
      ))}
    </bdi>
  );
}

function WordsPiece({ words, isMatched }: { readonly words: string; readonly isMatched: boolean }) {
  const run = <SafeRun text={words} />;
  return isMatched ? <mark>{run}</mark> : run;
}
