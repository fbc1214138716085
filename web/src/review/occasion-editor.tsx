import { useState } from "react";
import type { ValueOf } from "../api/review-answers.js";
import { EditorForm } from "./editor-form.js";
import type { EditorProps } from "./field-editor.js";
import { nameField, OCCASION_KINDS } from "./review-fields.js";
import { useWords, WordsInput } from "./words-input.js";

/** What it was said at: the report's words for it, and what kind that is. */
export function OccasionEditor({ value, evidence, onSet, onLeave }: EditorProps<"occasion">) {
  const words = useWords(value?.text ?? "", value === null ? null : evidence);
  const [chosen, setChosen] = useState(value?.kind ?? null);
  const [others, setOthers] = useState(value?.with ?? "");
  const kind = chosen ?? guessKind(words.value);
  const set = (to: ValueOf<"occasion">) =>
    onSet({ change: { field: "occasion", value: to }, evidence: to === null ? null : words.evidence });
  return (
    <EditorForm
      label={nameField("occasion")}
      canKeep={words.value !== ""}
      onKeep={() => set({ kind, text: words.value, with: others.trim() || null })}
      onUnknown={() => set(null)}
      onLeave={onLeave}
    >
      <WordsInput label="Words" words={words} />
      <div className="pair">
        <label className="field">
          Kind
          <select
            value={kind}
            onChange={({ target }) => setChosen(OCCASION_KINDS.find((one) => one === target.value) ?? null)}
          >
            {OCCASION_KINDS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label className="field">
          With whom
          <input value={others} onChange={({ target }) => setOthers(target.value)} autoComplete="off" />
        </label>
      </div>
    </EditorForm>
  );
}

/** The kind that the words themselves name, until one is chosen. */
function guessKind(words: string): NonNullable<ValueOf<"occasion">>["kind"] {
  const folded = words.toLowerCase();
  if (/press conference|reporters/.test(folded)) return "news conference";
  const named = OCCASION_KINDS.find((kind) => kind.split(" or ").some((name) => folded.includes(name)));
  return named ?? "other";
}
