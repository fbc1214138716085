import { useId, useState } from "react";
import type { ValueOf } from "../api/review-answers.js";
import { formatMoment } from "../parts/format-date.js";
import { useCardTools, useTaker } from "./card-tools.js";
import { EditorForm } from "./editor-form.js";
import type { EditorProps } from "./field-editor.js";
import { addDays, nameWeekday, parseDate, writeDate } from "./parse-date.js";
import { readPieces } from "./passage-words.js";
import { nameField } from "./review-fields.js";
import { useFirstFocus } from "./use-first-focus.js";

/** A day, a month or a year. Words of the passage that are selected meanwhile carry it. */
export function DateEditor({ card, value, evidence, onSet, onLeave }: EditorProps<"saidOn">) {
  const { passage } = useCardTools();
  const [text, setText] = useState(value === null ? "" : writeDate(value));
  const [told, setTold] = useState(value === null ? null : evidence);
  const input = useFirstFocus<HTMLInputElement>();
  const id = useId();
  const parsed = parseDate(text);
  useTaker((stretch) => {
    setTold(stretch);
    const written = readPieces(passage.text, passage.start, [stretch]);
    if (parseDate(written)) setText(written);
  });
  const set = (to: ValueOf<"saidOn">) =>
    onSet({ change: { field: "saidOn", value: to }, evidence: to === null ? null : told });
  const { publishedAt } = card.report;
  return (
    <EditorForm
      label={nameField("saidOn")}
      canKeep={parsed !== null}
      onKeep={() => set(parsed)}
      onUnknown={() => set(null)}
      onLeave={onLeave}
    >
      <div className="field">
        <label htmlFor={id}>Day, month or year</label>
        <input
          ref={input}
          id={id}
          value={text}
          onChange={({ target }) => setText(target.value)}
          placeholder="2031-04-03, Apr 2031 or 2031"
          autoComplete="off"
          aria-describedby={`${id}-read`}
        />
        <p className="small soft" id={`${id}-read`} role="status">
          {parsed ? `${nameWeekday(parsed)} ${formatMoment(parsed)}` : "2031-04-03, 3 Apr 2031, Apr 2031 or 2031"}
        </p>
      </div>
      {publishedAt !== null && (
        <p className="row small">
          <NearDay of={publishedAt} days={0} name="the day it was published" onPick={setText} />
          <NearDay of={publishedAt} days={-1} name="the day before" onPick={setText} />
        </p>
      )}
    </EditorForm>
  );
}

interface NearDayProps {
  readonly of: string;
  readonly days: number;
  readonly name: string;
  readonly onPick: (day: string) => void;
}

function NearDay({ of, days, name, onPick }: NearDayProps) {
  const day = addDays(of, days);
  const moment = parseDate(day);
  if (!moment) return null;
  return (
    <button type="button" className="plain" onClick={() => onPick(day)}>
      {name}: {nameWeekday(moment)} {formatMoment(moment)}
    </button>
  );
}
