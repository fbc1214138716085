import type { FieldChange, ReviewCard, ReviewField, ValueOf } from "../api/review-answers.js";
import { DateEditor } from "./date-editor.js";
import type { DraftChange } from "./drafts.js";
import { EditorForm } from "./editor-form.js";
import { LabelEditor } from "./label-editor.js";
import { OccasionEditor } from "./occasion-editor.js";
import { PlaceEditor } from "./place-editor.js";
import { isLabelField, isTextField, nameField, readGrounds, type TextField } from "./review-fields.js";
import { SpeakerEditor } from "./speaker-editor.js";
import { useWords, WordsInput } from "./words-input.js";

/** What each editor is given. */
export interface EditorProps<Name extends ReviewField> {
  readonly card: ReviewCard;
  readonly value: ValueOf<Name>;
  readonly evidence: DraftChange["evidence"];
  readonly onSet: (set: DraftChange) => void;
  readonly onLeave: () => void;
}

interface FieldEditorProps {
  readonly card: ReviewCard;
  /** What the field holds now, or what was set before. */
  readonly held: FieldChange;
  readonly drafted: DraftChange | null;
  readonly onSet: (set: DraftChange) => void;
  readonly onLeave: () => void;
}

/** The editor of one field; those of the three parts are chosen in the passage instead. */
export function FieldEditor({ card, held, drafted, onSet, onLeave }: FieldEditorProps) {
  const evidence = drafted?.evidence ?? readGrounds(card, held.field).spans[0] ?? null;
  const props = { card, evidence, onSet, onLeave };
  if (isLabelField(held.field))
    return <LabelEditor field={held.field} value={String(held.value)} onSet={onSet} onLeave={onLeave} />;
  if (isTextField(held.field))
    return <TextEditor {...props} field={held.field} value={held.value as ValueOf<TextField>} />;
  switch (held.field) {
    case "speaker":
      return <SpeakerEditor {...props} value={held.value} />;
    case "saidOn":
      return <DateEditor {...props} value={held.value} />;
    case "occasion":
      return <OccasionEditor {...props} value={held.value} />;
    case "place":
      return <PlaceEditor {...props} value={held.value} />;
    case "question":
      return <QuestionEditor {...props} value={held.value} />;
    default:
      return null;
  }
}

function TextEditor({
  field,
  value,
  evidence,
  onSet,
  onLeave,
}: EditorProps<TextField> & { readonly field: TextField }) {
  const words = useWords(value ?? "", value === null ? null : evidence);
  const set = (to: string | null) =>
    onSet({ change: { field, value: to }, evidence: to === null ? null : words.evidence });
  return (
    <EditorForm
      label={nameField(field)}
      canKeep={words.value !== ""}
      onKeep={() => set(words.value)}
      onUnknown={() => set(null)}
      onLeave={onLeave}
    >
      <WordsInput label="Words" words={words} />
    </EditorForm>
  );
}

function QuestionEditor({ value, evidence, onSet, onLeave }: EditorProps<"question">) {
  const words = useWords(value?.text ?? "", value === null ? null : evidence);
  const askedBy = useWords(value?.askedBy ?? "", null);
  const set = (to: ValueOf<"question">) =>
    onSet({ change: { field: "question", value: to }, evidence: to === null ? null : words.evidence });
  return (
    <EditorForm
      label={nameField("question")}
      canKeep={words.value !== ""}
      onKeep={() => set({ text: words.value, askedBy: askedBy.value || null })}
      onUnknown={() => set(null)}
      onLeave={onLeave}
    >
      <WordsInput label="The question" words={words} />
      <label className="field">
        Asked by
        <input value={askedBy.text} onChange={({ target }) => askedBy.setText(target.value)} autoComplete="off" />
      </label>
    </EditorForm>
  );
}
