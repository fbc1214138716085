import type { FormEvent } from "react";
import type { ReportRow } from "../api/actor-answers.js";
import { countThings, formatInstant } from "../parts/format-date.js";
import { PagedList } from "../parts/paged-list.js";
import { SafeText } from "../parts/safe-text.js";
import { usePages } from "../parts/use-pages.js";
import { writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { goTo, usePlace } from "../routing/place.js";
import { useTitle } from "../shell/use-title.js";
import "../speaker/speaker.css";
import "./sources.css";

const FIELDS = [
  ["words", "Words of the title", "of the title"],
  ["outlet", "Outlet", "its whole name"],
  ["since", "Published from", "2031-04"],
  ["until", "Published until", "2031-05"],
] as const;

/** The reports in the record, newest first. */
export function ReportsPage() {
  const { params } = usePlace();
  const wanted = new URLSearchParams();
  for (const [name] of FIELDS) if (params.get(name)) wanted.set(name, params.get(name) ?? "");
  const found = usePages<ReportRow>("/api/reports", wanted);
  useTitle(["Reports", ...wanted.values()].join(", "));
  return (
    <div className="narrow stack">
      <h1>Reports</h1>
      <ReportForm params={wanted} />
      <PagedList
        key={wanted.toString()}
        found={found}
        label="Reports, newest first"
        nothing={<p className="notice">No such report is in this record. Try fewer words, or another outlet.</p>}
        getKey={({ reportId }) => reportId}
        draw={(row) => <ReportLine row={row} />}
      />
    </div>
  );
}

function ReportForm({ params }: { readonly params: URLSearchParams }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    goTo(writeAddress("/reports", new URLSearchParams(values.filter(([, value]) => value !== ""))));
  };
  return (
    <search>
      <form className="inline-form" action="/reports" onSubmit={submit} key={params.toString()}>
        {FIELDS.map(([name, label, hint]) => (
          <div key={name} className={name === "words" ? "field wide" : "field"}>
            <label htmlFor={`report-${name}`}>{label}</label>
            <input id={`report-${name}`} name={name} defaultValue={params.get(name) ?? ""} placeholder={hint} />
          </div>
        ))}
        <button type="submit">Show</button>
      </form>
    </search>
  );
}

function ReportLine({ row }: { readonly row: ReportRow }) {
  const { reportId, title, outlet, publishedAt, attributionCount, versionCount, copyCount } = row;
  return (
    <article className="source-row">
      <p>
        <Link data-result="" href={`/reports/${reportId}`}>
          {title === null ? "Report without a title" : <SafeText text={title} />}
        </Link>
      </p>
      <p className="row small soft">
        {outlet !== null && (
          <span>
            <SafeText text={outlet} />
          </span>
        )}
        <span>{publishedAt === null ? "not dated" : formatInstant(publishedAt)}</span>
        <span>{countThings(attributionCount, "attribution")}</span>
        {versionCount > 1 && <span className="tag strong">{countThings(versionCount, "version")}</span>}
        {copyCount > 0 && <span>{countThings(copyCount, "copy", "copies")} elsewhere</span>}
      </p>
    </article>
  );
}
