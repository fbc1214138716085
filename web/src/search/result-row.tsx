import type { FoundStatement } from "../api/answers.js";
import { countThings, formatDay, formatInstant, formatMoment } from "../parts/format-date.js";
import { MarkedWords } from "../parts/marked-words.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";

const MOST_OUTLETS = 4;

/** One statement in a list: who and in which office, the words, when, and who carries it. */
export function ResultRow({ row }: { readonly row: FoundStatement }) {
  return (
    <article className="result">
      <header className="result-who">
        <SpeakerLine row={row} />
        <DateLine row={row} />
      </header>
      <p className="result-words words">
        <Link className="quiet" data-result="" href={`/statements/${row.id}`}>
          <MarkedWords text={row.words} matched={row.matched ?? []} />
        </Link>
      </p>
      <footer className="result-foot small soft">
        {row.kind !== "statement" && <span className="tag strong">{row.kind}</span>}
        <span>
          {row.cue === "" ? "no cue" : <SafeText text={`“${row.cue}”`} />}, {row.manner}
        </span>
        <OutletLine row={row} />
        <Link className="result-cite" href={`/statements/${row.id}#cite`}>
          Cite
        </Link>
      </footer>
    </article>
  );
}

/** Whose statement it is, with the office of that day and the one spoken for. */
function SpeakerLine({ row }: { readonly row: FoundStatement }) {
  const { speaker, office, affiliation, onBehalfOf } = row;
  const body = onBehalfOf ?? affiliation;
  const isNamed = speaker?.kind === "person" || speaker?.kind === "body";
  return (
    <span className="result-speaker">
      {speaker === null ? (
        <span className="soft">{row.source === "" ? "source not told" : <SafeText text={row.source} />}</span>
      ) : (
        <Link href={`/speakers/${speaker.id}`} className={isNamed ? "quiet named" : "quiet"}>
          <SafeText text={speaker.name} />
        </Link>
      )}
      {office !== null && (
        <span className="soft">
          , <SafeText text={office} />
        </span>
      )}
      {body !== null && body !== speaker?.name && (
        <span className="soft">
          {" · "}
          <SafeText text={body} />
        </span>
      )}
    </span>
  );
}

function DateLine({ row: { saidOn, firstPublishedAt } }: { readonly row: FoundStatement }) {
  if (saidOn)
    return (
      <time className="result-when small" dateTime={saidOn.earliest}>
        {formatMoment(saidOn)}
      </time>
    );
  return (
    <span className="result-when small soft">
      {firstPublishedAt === null ? "not dated" : `by ${formatDay(firstPublishedAt)}`}
    </span>
  );
}

function OutletLine({ row }: { readonly row: FoundStatement }) {
  const { outlets, reportId, outlet, title, firstPublishedAt, attributionCount, attributionId } = row;
  const shown = outlets.slice(0, MOST_OUTLETS);
  const label = shown.length > 0 ? shown.join(", ") : (outlet ?? title ?? "a report without a name");
  return (
    <span>
      <Link href={`/reports/${reportId}#${attributionId}`}>
        <SafeText text={label} />
      </Link>
      {outlets.length > MOST_OUTLETS && ` and ${outlets.length - MOST_OUTLETS} more`}
      {attributionCount > 1 && `, ${countThings(attributionCount, "place")}`}
      {firstPublishedAt !== null && (
        <>
          , <time dateTime={firstPublishedAt}>{formatInstant(firstPublishedAt)}</time>
        </>
      )}
    </span>
  );
}
