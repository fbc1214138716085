import { useEffect, useRef, useState } from "react";
import type { Change, ReviewCard } from "../api/review-answers.js";
import type { Stretch } from "../parts/cut-marks.js";
import { SafeText } from "../parts/safe-text.js";
import { type Picking, useCardTools } from "./card-tools.js";
import { guessLabels, type Labels } from "./guess-labels.js";
import { Key } from "./key.js";
import { LabelChoice } from "./label-editor.js";
import { readPieces } from "./passage-words.js";
import { LABEL_FIELDS, nameField, type Passage, type SpanField } from "./review-fields.js";

type Spans = Readonly<Record<SpanField, readonly Stretch[]>>;
type Addition = Extract<Change, { readonly act: "add" }>;

/** The order in which the parts are asked for: what was said, how that is told, who said it. */
const ORDER = ["content", "cue", "source"] as const;
const HINTS = {
  content: "the words that were said",
  cue: "the words that lay them at the source’s door: “said”, “according to”",
  source: "who is quoted; none, where the report does not tell",
} as const;

interface AddFormProps {
  /** What was selected before; empty where it is still to be chosen. */
  readonly given: readonly Stretch[];
  readonly isSending: boolean;
  readonly onSpans: (spans: Spans) => void;
  readonly onAdd: (addition: Addition) => void;
  readonly onLeave: () => void;
}

/** An attribution that the machine missed: its three parts one after another, then what it is. */
export function AddForm({ given, isSending, onSpans, onAdd, onLeave }: AddFormProps) {
  const { card, passage, pick } = useCardTools();
  const [spans, setSpans] = useState<Spans>({ content: given, cue: [], source: [] });
  const [chosen, setChosen] = useState<Partial<Labels>>({});
  const submit = useRef<HTMLButtonElement>(null);
  useEffect(() => onSpans(spans), [spans, onSpans]);
  const finish = () => submit.current?.focus();
  /** With `goesOn`, the part after it is asked for as soon as it is kept. */
  const choose = (field: SpanField, held: Spans, goesOn: boolean) => {
    const keep = (pieces: readonly Stretch[]) => {
      const now = { ...held, [field]: pieces };
      setSpans(now);
      const next = ORDER[ORDER.indexOf(field) + 1];
      if (goesOn && next && pieces.length > 0) choose(next, now, true);
      else finish();
    };
    const leave = held.content.length === 0 ? onLeave : finish;
    pick({ ...makePicking(field, held, card), onKeep: keep, onLeave: leave });
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    choose(given.length > 0 ? "cue" : "content", spans, true);
  });
  const labels = { ...guess(passage, spans), ...chosen };
  const canAdd = spans.content.length > 0 && spans.cue.length > 0 && !isSending;
  const { id: report, versionId: version } = card.report;
  const add = () => canAdd && onAdd({ act: "add", report, version, spans: toSent(spans), labels });
  return (
    <form
      className="review-editor review-add"
      aria-label="An attribution that was missed"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onLeave();
      }}
    >
      <h3>An attribution that was missed</h3>
      <dl className="add-parts">
        {ORDER.map((field) => (
          <Part
            key={field}
            field={field}
            spans={spans}
            passage={passage}
            onChoose={() => choose(field, spans, false)}
          />
        ))}
      </dl>
      {LABEL_FIELDS.map((field) => (
        <LabelChoice
          key={field}
          field={field}
          value={labels[field]}
          onChange={(value) => setChosen({ ...chosen, [field]: value })}
        />
      ))}
      <p className="row">
        <button ref={submit} type="submit" className="primary" aria-disabled={!canAdd}>
          Add it <Key name="Enter" />
        </button>
        <button type="button" onClick={onLeave}>
          Leave <Key name="Esc" />
        </button>
      </p>
      {!canAdd && !isSending && <p className="small soft">It needs content and a cue.</p>}
    </form>
  );
}

function makePicking(field: SpanField, held: Spans, { attribution }: ReviewCard): Omit<Picking, "onKeep" | "onLeave"> {
  const { source, cue, content } = attribution;
  const near = field === "content" ? [...source, ...cue, ...content] : held.content;
  const from = Math.max(0, ...near.map(({ end }) => end));
  return { name: nameField(field).toLowerCase(), role: field, isInPieces: true, pieces: held[field], from };
}

function guess({ text, start }: Passage, { cue, content }: Spans): Labels {
  const widened = content.map((piece) => ({ start: Math.max(start, piece.start - 1), end: piece.end + 1 }));
  return guessLabels({
    cue: readPieces(text, start, cue),
    content: readPieces(text, start, content),
    around: readPieces(text, start, widened),
  });
}

const copy = (pieces: readonly Stretch[]) => pieces.map(({ start, end }) => ({ start, end }));
const toSent = ({ source, cue, content }: Spans) => ({ source: copy(source), cue: copy(cue), content: copy(content) });

interface PartProps {
  readonly field: SpanField;
  readonly spans: Spans;
  readonly passage: Passage;
  readonly onChoose: () => void;
}

function Part({ field, spans, passage: { text, start }, onChoose }: PartProps) {
  const words = readPieces(text, start, spans[field]);
  return (
    <>
      <dt>{nameField(field)}</dt>
      <dd>
        {words === "" ? (
          <span className="soft small">{HINTS[field]}</span>
        ) : (
          <span className="words">
            <SafeText text={words} />
          </span>
        )}{" "}
        <button type="button" className="plain small" onClick={onChoose}>
          choose<span className="unseen"> the {nameField(field).toLowerCase()}</span>
        </button>
      </dd>
    </>
  );
}
