import type { CorrectionRow } from "../corrections/agreement-answers.js";
import { CorrectionNotes } from "../corrections/correction-notes.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";

/** An attribution as its card shows it. */
export interface CardData {
  readonly id: string;
  readonly number: number;
  readonly speaker: { readonly id: string; readonly name: string } | null;
  /** The report's words for the source. */
  readonly source: string;
  readonly office: string | null;
  readonly words: string;
  /** Cue class, manner, mode, polarity where it is not the plain one. */
  readonly traits: readonly string[];
  /** When, where, to whom, as far as the report tells. */
  readonly circumstances: readonly string[];
  readonly statementId: string | null;
  readonly confidence: number;
  readonly corrections: readonly CorrectionRow[];
}

interface AttributionCardProps {
  readonly card: CardData;
  readonly isCurrent: boolean;
}

/** One attribution beside the text: who, what, how, and the way to its statement. */
export function AttributionCard({ card, isCurrent }: AttributionCardProps) {
  const { id, number, speaker, source, office, words, traits, circumstances, statementId, corrections } = card;
  return (
    <article
      className="card"
      aria-current={isCurrent ? "location" : undefined}
      data-card={id}
      data-speaker={speaker?.id ?? undefined}
    >
      <p className="card-who">
        <a className="mark-number" href={`#${id}`} aria-label={`Attribution ${number}: to its place in the text`}>
          {number}
        </a>{" "}
        {speaker === null ? (
          <span className="soft">{source === "" ? "source not told" : <SafeText text={source} />}</span>
        ) : (
          <Link className="quiet named" href={`/speakers/${speaker.id}`}>
            <SafeText text={speaker.name} />
          </Link>
        )}
        {office !== null && (
          <span className="soft">
            , <SafeText text={office} />
          </span>
        )}
      </p>
      <p className="card-words words">
        {statementId === null ? (
          <SafeText text={words} />
        ) : (
          <Link className="quiet" href={`/statements/${statementId}`}>
            <SafeText text={words} />
          </Link>
        )}
      </p>
      <p className="card-foot small soft">
        {traits.join(", ")}
        {circumstances.length > 0 && (
          <>
            {" · "}
            <SafeText text={circumstances.join(", ")} />
          </>
        )}{" "}
        <Link className="no-print" href={`/review/${id}`} aria-label={`Correct attribution ${number}`}>
          correct
        </Link>
      </p>
      <CorrectionNotes corrections={corrections} attributionId={id} />
    </article>
  );
}
