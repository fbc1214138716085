import type { FormEvent } from "react";
import type { SpeakerRow } from "../api/actor-answers.js";
import { formatCount } from "../parts/format-date.js";
import { nameCountry } from "../parts/name-country.js";
import { PagedList } from "../parts/paged-list.js";
import { SafeText } from "../parts/safe-text.js";
import { usePages } from "../parts/use-pages.js";
import { changeParams, writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { goTo, usePlace } from "../routing/place.js";
import { useTitle } from "../shell/use-title.js";
import "./speaker.css";

const KINDS = [
  ["", "persons and bodies"],
  ["person", "persons"],
  ["body", "bodies"],
  ["group", "groups"],
  ["unnamed", "unnamed sources"],
] as const;

/** Who speaks in the record: those with the most statements first. */
export function SpeakersPage() {
  const { params } = usePlace();
  useTitle(params.get("words") ? `${params.get("words")}, speakers` : "Speakers");
  return (
    <div className="narrow stack">
      <h1>Speakers</h1>
      <SpeakerForm params={params} />
      <SpeakerList params={params} />
    </div>
  );
}

function SpeakerForm({ params }: { readonly params: URLSearchParams }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    goTo(
      writeAddress(
        "/speakers",
        changeParams(new URLSearchParams(), {
          words: String(form.get("words") ?? ""),
          kind: String(form.get("kind") ?? ""),
        }),
      ),
    );
  };
  const words = params.get("words") ?? "";
  const kind = params.get("kind") ?? "";
  return (
    <search>
      <form className="inline-form" action="/speakers" onSubmit={submit} key={words + kind}>
        <div className="field wide">
          <label htmlFor="speaker-words">Name</label>
          <input
            id="speaker-words"
            name="words"
            type="search"
            defaultValue={words}
            placeholder="a name, or its beginning"
          />
        </div>
        <div className="field">
          <label htmlFor="speaker-kind">Kind</label>
          <select id="speaker-kind" name="kind" defaultValue={kind}>
            {KINDS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">Show</button>
      </form>
    </search>
  );
}

function SpeakerList({ params }: { readonly params: URLSearchParams }) {
  const wanted = changeParams(new URLSearchParams(), { words: params.get("words"), kind: params.get("kind") });
  const found = usePages<SpeakerRow>("/api/speakers", wanted);
  return (
    <PagedList
      key={wanted.toString()}
      found={found}
      label="Speakers, those with most statements first"
      nothing={<p className="notice">Nobody of this name speaks in the record. Try its beginning alone.</p>}
      getKey={({ id }) => id}
      draw={(row) => <SpeakerLine row={row} />}
    />
  );
}

function SpeakerLine({ row: { id, name, kind, countries, statementCount } }: { readonly row: SpeakerRow }) {
  return (
    <div className="listing-row">
      <Link data-result="" href={`/speakers/${id}`}>
        <SafeText text={name} />
      </Link>
      <span className="small soft">{kind}</span>
      <span className="small soft">{countries.map(nameCountry).join(", ")}</span>
      <span className="number">{formatCount(statementCount)}</span>
    </div>
  );
}
