import { useId, useState } from "react";
import type { FieldChange } from "../api/review-answers.js";
import type { DraftChange } from "./drafts.js";
import { EditorForm } from "./editor-form.js";
import { type LabelField, listOptions, nameField } from "./review-fields.js";
import { useFirstFocus } from "./use-first-focus.js";

interface LabelEditorProps {
  readonly field: LabelField;
  readonly value: string;
  readonly onSet: (set: DraftChange) => void;
  readonly onLeave: () => void;
}

/** One word of a list; the arrow keys go through it. */
export function LabelEditor({ field, value, onSet, onLeave }: LabelEditorProps) {
  const [chosen, setChosen] = useState(value);
  const keep = () => onSet({ change: { field, value: chosen } as FieldChange, evidence: null });
  return (
    <EditorForm label={nameField(field)} canKeep onKeep={keep} onLeave={onLeave}>
      <LabelChoice field={field} value={chosen} onChange={setChosen} takesFocus />
    </EditorForm>
  );
}

interface LabelChoiceProps {
  readonly field: LabelField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly takesFocus?: boolean;
}

/** All the words of a list, one of them chosen. */
export function LabelChoice({ field, value, onChange, takesFocus = false }: LabelChoiceProps) {
  const name = useId();
  const first = useFirstFocus<HTMLInputElement>();
  return (
    <fieldset className="review-choice">
      <legend className="small soft">{nameField(field)}</legend>
      {listOptions(field).map((option) => (
        <label key={option}>
          <input
            ref={takesFocus && option === value ? first : null}
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {option}
        </label>
      ))}
    </fieldset>
  );
}
