import type { KeyboardEvent } from "react";
import type { CorrectionRow, FieldChange, ReviewCard, ReviewField } from "../api/review-answers.js";
import { formatDay } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { type Draft, type DraftChange, findDrafted } from "./drafts.js";
import { FieldEditor } from "./field-editor.js";
import { Key } from "./key.js";
import {
  findCorrection,
  isSpanField,
  nameField,
  type Passage,
  REVIEW_FIELDS,
  readChange,
  readGrounds,
  writeChange,
} from "./review-fields.js";

/** So many fields have a digit of their own. */
export const MOST_DIGITS = 9;
const UNSURE = 0.5;

interface FieldListProps {
  readonly card: ReviewCard;
  readonly passage: Passage;
  readonly draft: Draft;
  readonly editing: ReviewField | null;
  readonly canEdit: boolean;
  readonly onOpen: (field: ReviewField) => void;
  readonly onSet: (set: DraftChange) => void;
  readonly onDrop: (field: ReviewField) => void;
  readonly onLeave: () => void;
  readonly onLight: (field: ReviewField | null) => void;
}

/** The fields of a card, each with what it holds and why; the one that is edited as its editor. */
export function FieldList(props: FieldListProps) {
  const { card, draft, editing, onSet, onLeave } = props;
  return (
    <ol className="review-fields" aria-label="Fields">
      {REVIEW_FIELDS.map(([field], i) => {
        const drafted = findDrafted(draft, field);
        const held = drafted?.change ?? readChange(card, field);
        return (
          <li key={field} className={isShort(field) ? "short" : undefined}>
            {editing === field && !isSpanField(field) ? (
              <FieldEditor card={card} held={held} drafted={drafted} onSet={onSet} onLeave={onLeave} />
            ) : (
              <FieldRow {...props} field={field} held={held} drafted={drafted} digit={i < MOST_DIGITS ? i + 1 : null} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function isShort(field: ReviewField): boolean {
  return field === "cueClass" || field === "manner" || field === "mode" || field === "polarity";
}

interface FieldRowProps extends FieldListProps {
  readonly field: ReviewField;
  readonly held: FieldChange;
  readonly drafted: DraftChange | null;
  readonly digit: number | null;
}

function FieldRow({ card, passage, field, held, drafted, digit, editing, canEdit, ...does }: FieldRowProps) {
  const words = writeChange(held, passage);
  const corrected = findCorrection(card, field);
  const listen = (event: KeyboardEvent) => {
    if ((event.key !== "Delete" && event.key !== "Backspace") || !drafted) return;
    event.preventDefault();
    does.onDrop(field);
  };
  const classes = ["review-field", drafted ? "drafted" : "", editing === field ? "picking" : ""];
  return (
    <button
      type="button"
      className={classes.join(" ").trim()}
      data-field={field}
      disabled={!canEdit && readGrounds(card, field).spans.length === 0}
      onClick={() => does.onOpen(field)}
      onKeyDown={listen}
      onFocus={() => does.onLight(field)}
      onBlur={() => does.onLight(null)}
      onPointerEnter={() => does.onLight(field)}
      onPointerLeave={() => does.onLight(null)}
    >
      <span className="field-name">
        {nameField(field)}
        {digit !== null && canEdit && <Key name={String(digit)} />}
      </span>
      <span className={isSpanField(field) ? "field-value words" : "field-value"}>
        {words === null ? <span className="soft">not told</span> : <SafeText text={words} />}
        {drafted && <Was card={card} passage={passage} field={field} />}
        {corrected && !drafted && <Corrected row={corrected} />}
        {field === "speaker" && !drafted && <InRegistry card={card} />}
      </span>
      {!drafted && <Grounds card={card} field={field} />}
    </button>
  );
}

function Was({ card, passage, field }: Pick<FieldRowProps, "card" | "passage" | "field">) {
  const words = writeChange(readChange(card, field), passage);
  return (
    <span className="field-note small">
      changed, not sent yet; was {words === null ? "not told" : <SafeText text={words} />}
    </span>
  );
}

/** Who that is in the registry, where it goes by another name there. */
function InRegistry({ card: { speaker, reading } }: Pick<FieldRowProps, "card">) {
  if (speaker === null || speaker.name === reading?.speaker.value?.name) return null;
  return (
    <span className="field-note small">
      in the registry: <SafeText text={speaker.name} />
    </span>
  );
}

function Corrected({ row: { by, at, was } }: { readonly row: CorrectionRow }) {
  return (
    <span className="field-note small">
      corrected by <SafeText text={by} /> on {formatDay(at)}, was {was === null ? "not told" : <SafeText text={was} />}
    </span>
  );
}

function Grounds({ card, field }: Pick<FieldRowProps, "card" | "field">) {
  const { basis, confidence } = readGrounds(card, field);
  if (confidence === null || findCorrection(card, field)) return <span />;
  return (
    <span className="field-grounds small soft">
      {basis !== null && basis !== "stated" && <span className="tag">{basis}</span>}
      <span className={confidence < UNSURE ? "number unsure" : "number"}>
        <span className="unseen">{basis === "stated" ? "stated, " : ""}confidence </span>
        {confidence.toFixed(2)}
      </span>
    </span>
  );
}
