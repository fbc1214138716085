import { useEffect, useId, useRef, useState } from "react";
import type { Stretch } from "../parts/cut-marks.js";
import { SafeText } from "../parts/safe-text.js";
import { useCardTools, useTaker } from "./card-tools.js";
import { findNearest, readPieces } from "./passage-words.js";
import { findPlace } from "./review-fields.js";

/** Words of the report as a value: in one line. */
const flatten = (words: string): string => words.replace(/\s+/g, " ").trim();

/** Typed words with their evidence: the place that was picked, or else the nearest one where they stand in the passage. */
export function useWords(value: string, evidence: Stretch | null) {
  const { card, passage } = useCardTools();
  const [text, setText] = useState(value);
  const [picked, setPicked] = useState(evidence);
  const read = (stretch: Stretch) => flatten(readPieces(passage.text, passage.start, [stretch]));
  const isPicked = picked !== null && read(picked) === flatten(text);
  const nearest = isPicked ? null : findNearest(passage.text, passage.start, { words: text, near: findPlace(card) });
  const take = (stretch: Stretch) => {
    setPicked(stretch);
    setText(read(stretch));
  };
  return { value: flatten(text), evidence: nearest ?? picked, text, setText, take, read };
}

interface WordsInputProps {
  readonly label: string;
  readonly words: ReturnType<typeof useWords>;
}

/** A field for words. They can be typed, or selected in the passage with the pointer or with the keys. */
export function WordsInput({ label, words }: WordsInputProps) {
  const { card, pick } = useCardTools();
  const { evidence, text, setText, take, read } = words;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useTaker(take);
  useEffect(() => input.current?.select(), []);
  const focus = () => input.current?.focus();
  const choose = () =>
    pick({
      ...{ name: label.toLowerCase(), role: "lit", isInPieces: false, from: findPlace(card) },
      pieces: evidence ? [evidence] : [],
      onKeep: ([stretch]) => {
        if (stretch) take(stretch);
        focus();
      },
      onLeave: focus,
    });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input ref={input} id={id} value={text} onChange={({ target }) => setText(target.value)} autoComplete="off" />
      <p className="small row">
        {evidence ? (
          <span>
            <span className="soft">in the report: </span>
            <span className="words">
              “<SafeText text={read(evidence)} />”
            </span>
          </span>
        ) : (
          <span className="soft">not in these words in the passage</span>
        )}
        <button type="button" className="plain" onClick={choose}>
          choose in the passage
        </button>
      </p>
    </div>
  );
}
