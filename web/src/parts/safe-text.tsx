import { Fragment } from "react";
import { splitUnsafe } from "./split-unsafe.js";

/** Text from a report or made from one, isolated from the direction of what stands around it. */
export function SafeText({ text }: { readonly text: string }) {
  return (
    <bdi>
      <SafeRun text={text} />
    </bdi>
  );
}

/** The same without isolation, for a stretch in the middle of a text. */
export function SafeRun({ text }: { readonly text: string }) {
  const pieces = splitUnsafe(text);
  const [only] = pieces;
  if (pieces.length === 1 && only && "words" in only) return only.words;
  let at = 0;
  return pieces.map((piece) => {
    const key = at;
    at += "words" in piece ? piece.words.length : 1;
    if ("words" in piece) return <Fragment key={key}>{piece.words}</Fragment>;
    return (
      <span key={key} className="escaped" title={`character ${piece.code}, not shown because it would act on the page`}>
        {piece.code}
      </span>
    );
  });
}
