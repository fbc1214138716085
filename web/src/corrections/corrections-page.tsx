import type { FormEvent } from "react";
import { formatInstant } from "../parts/format-date.js";
import { PagedList } from "../parts/paged-list.js";
import { SafeText } from "../parts/safe-text.js";
import { usePages } from "../parts/use-pages.js";
import { changeParams, writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { goTo, usePlace } from "../routing/place.js";
import { useTitle } from "../shell/use-title.js";
import type { LoggedCorrection } from "./agreement-answers.js";
import { AttachForm } from "./attach-form.js";
import { nameField } from "./name-field.js";
import { UndoForm } from "./undo-form.js";
import "../speaker/speaker.css";
import "./corrections.css";

const FIELDS = ["source", "cue", "content", "cueClass", "manner", "mode", "polarity"].concat([
  "speaker",
  "office",
  "affiliation",
  "party",
  "onBehalfOf",
  "saidOn",
  "occasion",
  "place",
  "addressee",
  "question",
]);
const STATES = {
  "": "in any state",
  "in force": "in force",
  unattached: "waiting for their words",
  undone: "undone",
} as const;
const CHOICES = {
  about: { "": "of attributions", speakers: "of speakers" },
  act: { "": "anything", accept: "accept", set: "set", reject: "reject", add: "add", undo: "undo" },
  field: { "": "any", ...Object.fromEntries(FIELDS.map((field) => [field, nameField(field)])) },
  state: STATES,
} as const;
const LABELS = { about: "Of what", act: "Saying", field: "Of which field", state: "State" } as const;
/** What the address may ask for. */
const ASKED = ["about", "by", "act", "field", "state", "report", "attribution"] as const;

/** All that people said of attributions and speakers, the latest first; each can be undone, or attached by hand. */
export function CorrectionsPage() {
  const { params } = usePlace();
  const wanted = new URLSearchParams();
  for (const name of ASKED) if (params.get(name)) wanted.set(name, params.get(name) ?? "");
  const found = usePages<LoggedCorrection>("/api/corrections", wanted);
  const isWaiting = wanted.get("state") === "unattached";
  const title = isWaiting ? "Corrections that wait for their words" : "Corrections";
  useTitle(title);
  return (
    <div className="narrow stack">
      <h1>{title}</h1>
      <p className="row">
        <Link href="/review">Review</Link>
        <Link href="/agreement">Agreement, and how often the machine was wrong</Link>
        {isWaiting ? (
          <Link href="/corrections">All corrections</Link>
        ) : (
          <Link href="/corrections?state=unattached">Those that wait for their words</Link>
        )}
        <a href={writeAddress("/corrections.csv", changeParams(wanted, { safe: "true" }))}>CSV</a>
      </p>
      {isWaiting && (
        <p className="soft">
          The words that these are about stand no longer in the current version of their report, or are no attribution
          there. They take hold by themselves when the words come again; or say here which attribution they are of now.
        </p>
      )}
      <CorrectionsForm params={wanted} />
      <PagedList
        key={wanted.toString()}
        found={found}
        label="Corrections, the latest first"
        nothing={<p className="notice">{isWaiting ? "None waits." : "Nobody said anything of that kind yet."}</p>}
        getKey={({ id }) => id}
        draw={(row) => <CorrectionLine row={row} />}
      />
    </div>
  );
}

function CorrectionsForm({ params }: { readonly params: URLSearchParams }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    goTo(writeAddress("/corrections", new URLSearchParams(values.filter(([, value]) => value !== ""))));
  };
  return (
    <search>
      <form className="inline-form" action="/corrections" onSubmit={submit} key={params.toString()}>
        {Object.entries(CHOICES).map(([name, choices]) => (
          <div className="field" key={name}>
            <label htmlFor={`correction-${name}`}>{LABELS[name as keyof typeof LABELS]}</label>
            <select id={`correction-${name}`} name={name} defaultValue={params.get(name) ?? ""}>
              {Object.entries(choices).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div className="field">
          <label htmlFor="correction-by">By</label>
          <input id="correction-by" name="by" defaultValue={params.get("by") ?? ""} placeholder="a name" />
        </div>
        <div className="field">
          <label htmlFor="correction-report">Of the report</label>
          <input
            id="correction-report"
            name="report"
            defaultValue={params.get("report") ?? ""}
            placeholder="its id or URL"
          />
        </div>
        {params.has("attribution") && (
          <input type="hidden" name="attribution" value={params.get("attribution") ?? ""} />
        )}
        <button type="submit">Show</button>
      </form>
    </search>
  );
}

function CorrectionLine({ row }: { readonly row: LoggedCorrection }) {
  const { says, was, words, by, at, reason, state, reportId, attributionId } = row;
  return (
    <article className={state === "undone" ? "correction-row undone" : "correction-row"} data-result="">
      <p className="row">
        <span className="correction-says">
          <SafeText text={says} />
        </span>
        {was !== null && (
          <span className="soft">
            was <SafeText text={was} />
          </span>
        )}
        {state !== "in force" && <span className="tag strong">{state}</span>}
      </p>
      {words !== "" && (
        <p className="words">
          {attributionId === null ? (
            <SafeText text={words} />
          ) : (
            <Link className="quiet" href={`/review/${attributionId}`}>
              <SafeText text={words} />
            </Link>
          )}
        </p>
      )}
      <p className="row small soft">
        <span>
          <SafeText text={by} />, {formatInstant(at)}
        </span>
        {reason !== "" && (
          <span>
            “<SafeText text={reason} />”
          </span>
        )}
        {reportId !== null && (
          <Link href={`/reports/${reportId}${attributionId === null ? "" : `#${attributionId}`}`}>report</Link>
        )}
        {state !== "undone" && <UndoForm row={row} />}
      </p>
      {state === "unattached" && row.act !== "add" && reportId !== null && <AttachForm row={row} reportId={reportId} />}
    </article>
  );
}
