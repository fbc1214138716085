import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { Key } from "./key.js";

interface EditorFormProps {
  readonly label: string;
  readonly canKeep: boolean;
  readonly onKeep: () => void;
  /** Sets the field to not told; absent where it must hold something. */
  readonly onUnknown?: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** What stands around the editor of one field. Enter keeps what was typed, Escape leaves it. */
export function EditorForm({ label, canKeep, onKeep, onUnknown, onLeave, children }: EditorFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canKeep) onKeep();
  };
  const listen = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <form className="review-editor" aria-label={label} onSubmit={submit} onKeyDown={listen}>
      <h3>{label}</h3>
      {children}
      <p className="row">
        <button type="submit" className="primary" disabled={!canKeep}>
          Keep <Key name="Enter" />
        </button>
        {onUnknown && (
          <button type="button" onClick={onUnknown}>
            Not told
          </button>
        )}
        <button type="button" onClick={onLeave}>
          Leave <Key name="Esc" />
        </button>
      </p>
    </form>
  );
}
