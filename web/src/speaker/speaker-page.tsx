import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SeenSignature, SpeakerAnswer } from "../api/actor-answers.js";
import { fetchJson } from "../api/fetch-json.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { countThings, formatDay } from "../parts/format-date.js";
import { nameCountry } from "../parts/name-country.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { Link } from "../routing/link.js";
import type { PageProps } from "../shell/pages.js";
import { useTitle } from "../shell/use-title.js";
import { ActorStatements } from "./actor-statements.js";
import { CorrectSpeaker } from "./correct-speaker.js";
import { Offices } from "./offices.js";
import "./speaker.css";

/** One speaker: its names, offices over time, what it said and what was said about it. */
export function SpeakerPage({ id }: PageProps) {
  const found = useQuery({
    queryKey: ["speaker", id],
    queryFn: ({ signal }) => fetchJson<SpeakerAnswer>(`/api/speakers/${encodeURIComponent(id)}`, signal),
  });
  useTitle(found.data ? `${found.data.name}, statements` : "Speaker");
  if (found.isError) return <FaultNotice isPage error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="the speaker" />;
  return <SpeakerView speaker={found.data} />;
}

function SpeakerView({ speaker }: { readonly speaker: SpeakerAnswer }) {
  const { id, kind } = speaker;
  const views = useMemo(() => {
    const said = { key: "", label: "Said by", filters: new URLSearchParams({ speaker: id }) };
    const about = { key: "about", label: "Said about", filters: new URLSearchParams({ about: id }) };
    return kind === "person" || kind === "body" ? [said, about] : [said];
  }, [id, kind]);
  return (
    <div className="speaker-page">
      <SpeakerHead speaker={speaker} />
      <div className="stack">
        <section className="stack" aria-labelledby="offices-title">
          <h2 id="offices-title">Offices</h2>
          <Offices tenures={nameOffices(speaker)} shows="body" />
        </section>
        <Signatures signatures={speaker.signatures} />
        <Candidates candidates={speaker.candidates} />
        <CorrectSpeaker speaker={speaker} />
      </div>
      <ActorStatements views={views} />
    </div>
  );
}

/** Offices are kept folded; where a report states one in words of its own, those are shown. */
function nameOffices({ tenures, signatures }: SpeakerAnswer): SpeakerAnswer["tenures"] {
  const stated = signatures.flatMap(({ offices }) => offices);
  return tenures.map((tenure) => {
    const [office = "", body = ""] = tenure.officeKey.split("|");
    const shown = stated.find((one) => one.office.toLowerCase() === office)?.office ?? office;
    const shownBody = stated.find((one) => one.body?.toLowerCase() === body)?.body ?? body;
    return { ...tenure, officeKey: `${shown}|${shownBody}` };
  });
}

function SpeakerHead({ speaker }: { readonly speaker: SpeakerAnswer }) {
  const { name, kind, aliases, externalIds, countries, statementCount, reportCount, id } = speaker;
  return (
    <header className="page-head">
      <h1>
        <SafeText text={name} />
      </h1>
      <p className="row soft">
        <span>{kind}</span>
        {countries.length > 0 && <span>{countries.map(nameCountry).join(", ")}</span>}
        <span>
          {countThings(statementCount, "statement")} in {countThings(reportCount, "report")}
        </span>
        {externalIds.map((externalId) => (
          <code key={externalId}>{externalId}</code>
        ))}
      </p>
      {aliases.length > 0 && (
        <p className="small soft">
          Also named <SafeText text={aliases.join(", ")} />
        </p>
      )}
      <p className="page-links">
        <Link href={`/timeline?speaker=${id}`}>Timeline</Link>
        <Link href={`/places?speaker=${id}`}>Where</Link>
        <a href={`/api/speakers/${id}`}>JSON</a>
      </p>
    </header>
  );
}

const MOST_SIGNATURES = 12;

function Signatures({ signatures }: { readonly signatures: readonly SeenSignature[] }) {
  return (
    <details>
      <summary>What reports state of it ({countThings(signatures.length, "reading")})</summary>
      <ul className="small">
        {signatures.slice(0, MOST_SIGNATURES).map((signature) => (
          <li key={signature.id}>
            <SafeText text={describe(signature)} />
            <span className="soft">
              {" "}
              – {countThings(signature.reportCount, "report")}
              {signature.firstDay !== null && `, ${formatDay(signature.firstDay)}`}
              {signature.lastDay !== null &&
                signature.lastDay !== signature.firstDay &&
                ` – ${formatDay(signature.lastDay)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function describe({ name, offices, bodies, party }: SeenSignature): string {
  const stated = offices.map(({ office, body }) => (body === null ? office : `${office}, ${body}`));
  return [name, ...stated, ...bodies, party].filter((part) => part !== null).join("; ");
}

function Candidates({ candidates }: { readonly candidates: SpeakerAnswer["candidates"] }) {
  if (candidates.length === 0) return null;
  return (
    <section aria-labelledby="candidates-title">
      <h2 id="candidates-title">May be the same as</h2>
      <p className="small soft">The reports do not tell; nothing is joined on a guess.</p>
      <ul>
        {candidates.map(({ speaker, confidence }) => (
          <li key={speaker.id} className="row">
            <Link href={`/speakers/${speaker.id}`}>
              <SafeText text={speaker.name} />
            </Link>
            <span className="small soft">
              {countThings(speaker.statementCount, "statement")}, likeness {confidence.toFixed(2)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
