import { type FormEvent, useId, useState } from "react";
import { FaultNotice } from "../parts/fault-notice.js";
import { countThings } from "../parts/format-date.js";
import type { LoggedCorrection } from "./agreement-answers.js";
import { useCorrection } from "./use-correction.js";

/** Takes a correction back, or all that were made at once with it; why may be told. */
export function UndoForm({ row }: { readonly row: LoggedCorrection }) {
  const [isOpen, setOpen] = useState(false);
  const undo = useCorrection();
  const reasonId = useId();
  const label = `Undo: ${row.says}`;
  if (!isOpen)
    return (
      <button type="button" aria-label={label} onClick={() => setOpen(true)}>
        Undo …
      </button>
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const correction = submitter instanceof HTMLButtonElement ? submitter.value : row.id;
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    undo.mutate({ changes: [{ act: "undo", correction }], reason });
  };
  return (
    <form className="correction-form" onSubmit={submit} aria-label={label}>
      <div className="field">
        <label htmlFor={reasonId}>Why (need not be told)</label>
        <input ref={takeFocus} id={reasonId} name="reason" maxLength={500} />
      </div>
      <button type="submit" value={row.id} disabled={undo.isPending}>
        Undo this
      </button>
      {row.group !== null && (row.groupSize ?? 1) > 1 && (
        <button type="submit" value={row.group} disabled={undo.isPending}>
          Undo all {countThings(row.groupSize ?? 1, "correction")} made at once with it
        </button>
      )}
      <button type="button" className="plain" onClick={() => setOpen(false)}>
        Leave it
      </button>
      {undo.isError && <FaultNotice error={undo.error} />}
    </form>
  );
}

/** The one who opened the form goes on in it. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}
