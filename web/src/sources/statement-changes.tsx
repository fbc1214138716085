import type { ChangeRow } from "../api/actor-answers.js";
import { countThings } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { WordDiff } from "../parts/word-diff.js";

type Changes = NonNullable<ChangeRow["statements"]>;

const MOST_SHOWN = 6;
const NAMES = {
  appeared: "new",
  vanished: "gone",
  reworded: "other words",
  reattributed: "given to another",
} as const satisfies Record<Changes[number]["kind"], string>;

/** What became of the statements from one version to the next. */
export function StatementChanges({ changes }: { readonly changes: ChangeRow["statements"] }) {
  if (changes === null)
    return (
      <p className="small soft">
        Two releases read these versions; <code>onrecord reread</code> lets them be compared.
      </p>
    );
  if (changes.length === 0) return <p className="small soft">The text is another; no statement is.</p>;
  return (
    <>
      <ul className="changes">
        {changes.slice(0, MOST_SHOWN).map((change) => (
          <li key={`${change.before?.attributionId} ${change.after?.attributionId}`}>
            <span className="tag">{NAMES[change.kind]}</span> <Speaker change={change} />
            <WordDiff before={change.before?.words ?? ""} after={change.after?.words ?? ""} />
          </li>
        ))}
      </ul>
      {changes.length > MOST_SHOWN && (
        <p className="small soft">and {countThings(changes.length - MOST_SHOWN, "statement")} more</p>
      )}
    </>
  );
}

function Speaker({ change: { before, after } }: { readonly change: Changes[number] }) {
  const names = [...new Set([before?.speaker, after?.speaker].filter((name) => typeof name === "string"))];
  if (names.length === 0) return null;
  return (
    <>
      <strong>
        <SafeText text={names.join(" → ")} />
      </strong>
      {": "}
    </>
  );
}
