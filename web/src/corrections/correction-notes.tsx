import { formatDay } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";
import type { CorrectionRow } from "./agreement-answers.js";
import { nameField } from "./name-field.js";
import "./corrections.css";

interface CorrectionNotesProps {
  /** In force on one attribution, the last of each field. */
  readonly corrections: readonly CorrectionRow[];
  readonly attributionId: string;
}

/** What people said of an attribution, a line each, and the way to all of it; nothing where nobody said anything. */
export function CorrectionNotes({ corrections, attributionId }: CorrectionNotesProps) {
  if (corrections.length === 0) return null;
  return (
    <ul className="correction-notes small" aria-label="What people said of it">
      {corrections.map((correction) => (
        <li key={correction.id}>
          <CorrectionNote correction={correction} />
        </li>
      ))}
      <li>
        <Link href={`/corrections?attribution=${attributionId}`}>all that was said of it</Link>
      </li>
    </ul>
  );
}

/** `office corrected by Mara on 3 Apr 2031, was Mayor`. */
export function CorrectionNote({ correction: { act, field, by, at, was } }: { readonly correction: CorrectionRow }) {
  return (
    <span className="corrected">
      {act === "set" ? `${nameField(field ?? "")} corrected` : (ACTS[act] ?? act)} by <SafeText text={by} /> on{" "}
      {formatDay(at)}
      {was !== null && (
        <>
          , was <SafeText text={was} />
        </>
      )}
    </span>
  );
}

const ACTS: Readonly<Record<string, string>> = {
  accept: "found right",
  reject: "rejected",
  add: "added, the machine missed it,",
};
