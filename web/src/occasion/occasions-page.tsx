import type { FormEvent } from "react";
import type { OccasionRow } from "../api/actor-answers.js";
import { countThings, formatDay, formatMoment } from "../parts/format-date.js";
import { PagedList } from "../parts/paged-list.js";
import { SafeText } from "../parts/safe-text.js";
import { usePages } from "../parts/use-pages.js";
import { changeParams, writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { goTo, usePlace } from "../routing/place.js";
import { useTitle } from "../shell/use-title.js";
import "../speaker/speaker.css";
import "./occasion.css";

const PARAMS = ["words", "kind", "since", "until", "speaker"] as const;
const KINDS = [
  "news conference",
  "briefing",
  "interview",
  "speech",
  "rally",
  "debate",
  "hearing or trial",
  "social media",
  "email or letter",
  "written statement",
  "report or study",
  "article or book",
  "broadcast",
  "phone call",
  "meeting",
  "poll",
  "other",
] as const;

/** What statements were made at, newest first. */
export function OccasionsPage() {
  const { params } = usePlace();
  const wanted = new URLSearchParams();
  for (const name of PARAMS) if (params.get(name)) wanted.set(name, params.get(name) ?? "");
  const found = usePages<OccasionRow>("/api/occasions", wanted);
  useTitle(params.get("words") ? `${params.get("words")}, occasions` : "Occasions");
  return (
    <div className="narrow stack">
      <h1>Occasions</h1>
      <OccasionForm params={wanted} />
      <PagedList
        key={wanted.toString()}
        found={found}
        label="Occasions, newest first"
        nothing={<p className="notice">No such occasion is told of in this record. Try fewer words, or any kind.</p>}
        getKey={({ id }) => id}
        draw={(row) => <OccasionLine row={row} />}
      />
    </div>
  );
}

function OccasionForm({ params }: { readonly params: URLSearchParams }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    goTo(writeAddress("/occasions", changeParams(params, values)));
  };
  return (
    <search>
      <form className="inline-form" action="/occasions" onSubmit={submit} key={params.toString()}>
        <div className="field wide">
          <label htmlFor="occasion-words">Words</label>
          <input
            id="occasion-words"
            name="words"
            type="search"
            defaultValue={params.get("words") ?? ""}
            placeholder="as reports call it"
          />
        </div>
        <div className="field">
          <label htmlFor="occasion-kind">Kind</label>
          <select id="occasion-kind" name="kind" defaultValue={params.get("kind") ?? ""}>
            <option value="">any</option>
            {KINDS.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="occasion-since">Reported from</label>
          <input id="occasion-since" name="since" defaultValue={params.get("since") ?? ""} placeholder="2031-04" />
        </div>
        <div className="field">
          <label htmlFor="occasion-until">Reported until</label>
          <input id="occasion-until" name="until" defaultValue={params.get("until") ?? ""} placeholder="2031-05" />
        </div>
        <button type="submit">Show</button>
      </form>
    </search>
  );
}

const MOST_SPEAKERS = 4;

function OccasionLine({ row }: { readonly row: OccasionRow }) {
  const { id, speakers, statementCount, reportCount } = row;
  const more = speakers.length - MOST_SPEAKERS;
  return (
    <article className="occasion-row">
      <p className="row">
        <Link data-result="" href={`/occasions/${id}`}>
          <SafeText text={nameOccasion(row)} />
        </Link>
        <span className="tag">{row.kind}</span>
      </p>
      <p className="small soft">
        {writeWhenWhere(row)}
        {speakers.length > 0 && (
          <>
            {" · "}
            <SafeText
              text={speakers
                .slice(0, MOST_SPEAKERS)
                .map(({ name }) => name)
                .join(", ")}
            />
            {more > 0 && ` and ${more} more`}
          </>
        )}
        {` · ${countThings(statementCount, "statement")} in ${countThings(reportCount, "report")}`}
      </p>
    </article>
  );
}

/** What reports call an occasion, or else its kind. */
export function nameOccasion({ texts, kind }: OccasionRow): string {
  return texts[0] ?? kind;
}

/** When and where an occasion was, as far as it is told. */
export function writeWhenWhere({ saidOn, firstPublishedAt, places }: OccasionRow): string {
  const by = firstPublishedAt === null ? "not dated" : `by ${formatDay(firstPublishedAt)}`;
  return [saidOn ? formatMoment(saidOn) : by, ...places.map(({ name }) => name)].join(", ");
}
