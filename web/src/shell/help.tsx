import { useEffect, useRef } from "react";
import { listShortcuts, setShortcutsOn, useShortcutsOn } from "../keyboard/shortcuts.js";

const KEY_NAMES: Readonly<Record<string, string>> = { ArrowLeft: "←", ArrowRight: "→" };

/** The list of keys that do something on the page shown, as a dialog. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const areOn = useShortcutsOn();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="help-title">
      <h2 id="help-title">Keys on this page</h2>
      <dl className="keys">
        {listShortcuts()
          .filter(({ does }) => does !== "")
          .map(({ key, does }) => (
            <KeyRow key={key + does} name={KEY_NAMES[key] ?? key} does={does} />
          ))}
        <KeyRow name="Enter" does="open the link that has the focus" />
        <KeyRow name="Tab" does="go to the next link or field" />
      </dl>
      <p className="row">
        <button type="button" aria-pressed={areOn} onClick={() => setShortcutsOn(!areOn)}>
          {areOn ? "Single keys are on" : "Single keys are off"}
        </button>
        <button type="button" className="primary" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </dialog>
  );
}

function KeyRow({ name, does }: { readonly name: string; readonly does: string }) {
  return (
    <>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{does}</dd>
    </>
  );
}
