import { useShortcuts } from "../keyboard/shortcuts.js";
import { SafeText } from "../parts/safe-text.js";
import { Legend } from "../text/legend.js";
import { Key } from "./key.js";
import { readPieces } from "./passage-words.js";
import { nameField, SPAN_FIELDS } from "./review-fields.js";
import type { Desk } from "./use-desk.js";

/** What the marks mean; or, where words were selected with the pointer, what they can be taken for. */
export function PassageHead({ desk, canCorrect }: { readonly desk: Desk; readonly canCorrect: boolean }) {
  const { selected, picking, passage, work } = desk;
  const turn = () => passage.setWhole(!passage.isWhole);
  useShortcuts(picking ? [] : [{ key: "w", does: "show the whole report, or the passage alone", run: turn }]);
  if (picking) return null;
  if (selected && canCorrect && !work) return <Selected desk={desk} />;
  return (
    <div className="row passage-head">
      <Legend />
      <button type="button" className="plain small" aria-pressed={passage.isWhole} aria-keyshortcuts="w" onClick={turn}>
        {passage.isReading ? "Reading the report …" : "Whole report"}
      </button>
      {passage.error !== null && <span className="small soft">The report could not be read.</span>}
    </div>
  );
}

function Selected({ desk: { selected, passage, open, add, select } }: { readonly desk: Desk }) {
  if (!selected) return null;
  return (
    <div className="picking-bar stack">
      <p role="status">
        Selected: “
        <span className="words">
          <SafeText text={readPieces(passage.shown.text, passage.shown.start, [selected])} />
        </span>
        ”
      </p>
      <p className="row">
        {SPAN_FIELDS.map((field, i) => (
          <button key={field} type="button" onClick={() => open(field)}>
            {nameField(field)} <Key name={String(i + 1)} />
          </button>
        ))}
        <button type="button" onClick={add}>
          A missed one <Key name="m" />
        </button>
        <button type="button" className="plain" onClick={() => select(null)}>
          none of these
        </button>
      </p>
    </div>
  );
}
