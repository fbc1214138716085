import { useMemo } from "react";
import { type DiffRun, diffWords } from "./diff-words.js";
import { SafeRun } from "./safe-text.js";

/** Two wordings as one text: what only the first has is struck through, what only the second has is underlined. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const runs = useMemo(() => diffWords(before, after), [before, after]);
  let at = 0;
  return (
    <bdi className="words">
      {runs.map((run) => {
        const key = at;
        at += run.words.length;
        return <Run key={key} run={run} />;
      })}
    </bdi>
  );
}

function Run({ run: { kind, words } }: { readonly run: DiffRun }) {
  if (kind === "same") return <SafeRun text={words} />;
  const Tag = kind === "gone" ? "del" : "ins";
  return (
    <Tag>
      <span className="unseen">{kind === "gone" ? " [gone: " : " [added: "}</span>
      <SafeRun text={words} />
      <span className="unseen">] </span>
    </Tag>
  );
}
