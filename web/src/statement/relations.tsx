import type { StatementRelation } from "../api/answers.js";
import { formatDay, formatMoment } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { WordDiff } from "../parts/word-diff.js";
import { Link } from "../routing/link.js";

const KINDS: Readonly<Record<string, string>> = {
  attributedDifferently: "The same words, given to another speaker",
  wordedDifferently: "The same utterance, in other words",
  related: "By the same speaker on the same matter",
  denies: "Denials",
  confirms: "Confirmations",
  repliesTo: "Replies",
};

/** What else in the record bears on a statement, in groups. */
export function Relations({ relations }: { readonly relations: readonly StatementRelation[] }) {
  const kinds = [...new Set(relations.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="relations-title" className="stack">
      <h2 id="relations-title">What bears on it</h2>
      {kinds.map((kind) => (
        <div key={kind} className="relation-group">
          <h3>{KINDS[kind] ?? kind}</h3>
          <ul>
            {relations
              .filter((relation) => relation.kind === kind)
              .map((relation) => (
                <RelationRow key={relation.other.id + relation.direction} relation={relation} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function RelationRow({
  relation: { kind, direction, of, other, isCandidate, evidence },
}: {
  readonly relation: StatementRelation;
}) {
  return (
    <li className="relation">
      <p className="row small">
        <strong>
          <SafeText text={other.speaker?.name ?? (other.source || "source not told")} />
        </strong>
        <span className="soft">{writeWhen(other)}</span>
        {direction === "to" && <span className="tag">this one answers it</span>}
        {direction === "from" && <span className="tag">it answers this one</span>}
        {isCandidate && <span className="tag strong">may be</span>}
      </p>
      <p>
        <Link className="quiet words" href={`/statements/${other.id}`}>
          {kind === "wordedDifferently" ? (
            <WordDiff before={of.words} after={other.words} />
          ) : (
            <SafeText text={other.words} />
          )}
        </Link>
      </p>
      {evidence !== null && (
        <p className="small soft">
          because of the words “<SafeText text={evidence} />”
        </p>
      )}
    </li>
  );
}

function writeWhen({ saidOn, firstPublishedAt, outlet }: StatementRelation["other"]): string {
  const when = saidOn
    ? formatMoment(saidOn)
    : firstPublishedAt === null
      ? "not dated"
      : `by ${formatDay(firstPublishedAt)}`;
  return outlet === null ? when : `${when}, ${outlet}`;
}
