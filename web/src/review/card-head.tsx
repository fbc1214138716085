import type { RefObject } from "react";
import type { ReviewCard } from "../api/review-answers.js";
import { formatDay } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";
import { readPieces } from "./passage-words.js";

interface CardHeadProps {
  readonly card: ReviewCard;
  readonly name: string;
  readonly title: RefObject<HTMLHeadingElement | null>;
}

const MOST_CHARACTERS = 90;

/** Who speaks of a card, as it is known so far. */
export function nameCard({ attribution, reading, passage }: ReviewCard): string {
  const source = readPieces(passage.text, passage.start, attribution.source);
  return reading?.speaker.value?.name ?? (source || "Source not told");
}

/** What was said, cut where it is long. */
export function cutContent({ attribution, passage }: ReviewCard): string {
  const words = readPieces(passage.text, passage.start, attribution.content).replace(/\s+/g, " ");
  return words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words;
}

/** Which card it is, whose report it stands in, and what has become of it. The heading takes the focus of a new card. */
export function CardHead({ card, name, title }: CardHeadProps) {
  const { attribution, report, isRejected, statementId } = card;
  const rejected = card.corrections.find(({ act }) => act === "reject" || act === "accept");
  return (
    <header className="card-head">
      <h2 id="card-title" ref={title} tabIndex={-1}>
        <span className="soft">{name}</span> <SafeText text={nameCard(card)} />
        <span className="unseen">
          : <SafeText text={cutContent(card)} />
        </span>
      </h2>
      <p className="row small soft">
        <Link href={`/reports/${report.id}?version=${report.versionId}#${attribution.id}`}>
          <SafeText text={report.title ?? report.url ?? "report without a title"} />
        </Link>
        {report.outlet !== null && (
          <span>
            <SafeText text={report.outlet} />
          </span>
        )}
        {report.publishedAt !== null && <span>published {formatDay(report.publishedAt)}</span>}
        {statementId !== null && <Link href={`/statements/${statementId}`}>its statement</Link>}
        <Link href={`/review?report=${report.id}`}>review this report</Link>
      </p>
      {isRejected && (
        <p className="notice">
          Rejected
          {rejected && (
            <>
              {" "}
              by <SafeText text={rejected.by} /> on {formatDay(rejected.at)}
            </>
          )}
          : it is no attribution. Accepting it takes that back.
        </p>
      )}
    </header>
  );
}
