import { useRef, useState } from "react";
import { useShortcuts } from "../keyboard/shortcuts.js";
import { countThings } from "../parts/format-date.js";
import { Key } from "./key.js";

interface JudgeBarProps {
  readonly changeCount: number;
  readonly isRejected: boolean;
  readonly reason: string;
  readonly isSending: boolean;
  /** True while a field is edited: then no key judges. */
  readonly isEditing: boolean;
  readonly canUndo: boolean;
  readonly onReason: (reason: string) => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onUndo: () => void;
  readonly onAdd: () => void;
  /** Absent where one card is shown by itself. */
  readonly onSkip: (() => void) | null;
  /** Where the focus goes from the reason. */
  readonly onDone: () => void;
}

/** A key struck twice, or a double click, is not to judge the card that came after the first. */
const UNSEEN_MS = 250;

/** What can be said of a card as a whole. Always at the lower edge of the window. */
export function JudgeBar(given: JudgeBarProps) {
  const props = useSeen(given);
  const { changeCount, isRejected, reason, isSending, isEditing, canUndo, onReason, onDone } = props;
  const input = useRef<HTMLInputElement>(null);
  const accept =
    changeCount > 0 ? `Save ${countThings(changeCount, "change")}` : isRejected ? "Accept after all" : "Accept";
  useJudgeKeys(props, () => input.current?.focus());
  const isOff = isSending || isEditing;
  return (
    <div className="judge-bar">
      <div className="judge-acts">
        <Act name={accept} letter="a" isPrimary isOff={isOff} run={props.onAccept} />
        <Act name="Reject" letter="x" isOff={isOff} run={props.onReject} />
        {props.onSkip && <Act name="Skip" letter="s" isOff={isOff} run={props.onSkip} />}
        <Act name="Undo" letter="u" isOff={isOff || !canUndo} run={props.onUndo} />
        <Act name="Add missed" letter="m" isOff={isOff} run={props.onAdd} />
      </div>
      <input
        ref={input}
        className="judge-reason"
        aria-label="Reason, if there is one to give"
        placeholder="Reason (r), if there is one"
        value={reason}
        onChange={({ target }) => onReason(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          onDone();
        }}
        autoComplete="off"
      />
    </div>
  );
}

/** The same, but nothing is judged before anybody can have seen it. */
function useSeen(props: JudgeBarProps): JudgeBarProps {
  const [shownAt_ms] = useState(() => performance.now());
  const when = (run: () => void) => () => {
    if (performance.now() - shownAt_ms >= UNSEEN_MS) run();
  };
  return { ...props, onAccept: when(props.onAccept), onReject: when(props.onReject) };
}

interface ActProps {
  readonly name: string;
  readonly letter: string;
  readonly isPrimary?: boolean;
  readonly isOff: boolean;
  readonly run: () => void;
}

/** Stays in the order of Tab while it does nothing, so that the focus is not lost when a card is sent. */
function Act({ name, letter, isPrimary = false, isOff, run }: ActProps) {
  return (
    <button
      type="button"
      className={isPrimary ? "primary" : undefined}
      aria-disabled={isOff}
      aria-keyshortcuts={letter}
      onClick={() => !isOff && run()}
    >
      {name} <Key name={letter} />
    </button>
  );
}

function useJudgeKeys(props: JudgeBarProps, goToReason: () => void): void {
  const { isSending, isEditing, canUndo, onAccept, onReject, onSkip, onUndo, onAdd } = props;
  const unless = (isOff: boolean, run: () => void) => () => {
    if (!isOff && !isSending) run();
  };
  const skip = onSkip && { key: "s", does: "skip it: judge nothing", isOnce: true, run: unless(false, onSkip) };
  useShortcuts(
    isEditing
      ? []
      : [
          { key: "a", does: "accept it as it is shown, with your changes", isOnce: true, run: unless(false, onAccept) },
          { key: "x", does: "reject it: it is no attribution", isOnce: true, run: unless(false, onReject) },
          ...(skip ? [skip] : []),
          {
            key: "u",
            does: "undo: your last change, else the card before",
            run: unless(!canUndo, onUndo),
            isOnce: true,
          },
          { key: "m", does: "add an attribution that was missed", run: unless(false, onAdd) },
          { key: "r", does: "give a reason", run: goToReason },
        ],
  );
}
