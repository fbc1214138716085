import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "../api/fetch-json.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { countThings, formatCount } from "../parts/format-date.js";
import { PagedList } from "../parts/paged-list.js";
import { SafeText } from "../parts/safe-text.js";
import { usePages } from "../parts/use-pages.js";
import { Waiting } from "../parts/waiting.js";
import { Link } from "../routing/link.js";
import { useTitle } from "../shell/use-title.js";
import type { AgreementAnswer, DisagreementsPage, StatusAnswer } from "./agreement-answers.js";
import { nameField } from "./name-field.js";
import "../parts/parts.css";
import "./corrections.css";

type Pair = AgreementAnswer["pairs"][number];
type Disagreement = DisagreementsPage["rows"][number];

/** How often the machine was wrong, how far people agree, and on what they differ. */
export function AgreementPage() {
  useTitle("Agreement");
  return (
    <div className="narrow stack">
      <h1>Agreement</h1>
      <p className="row">
        <Link href="/review">Review</Link>
        <Link href="/review?second=true">Judge what others judged</Link>
        <Link href="/corrections">Corrections</Link>
      </p>
      <Status />
      <Pairs />
      <Disagreements />
    </div>
  );
}

function Status() {
  const found = useQuery({
    queryKey: ["/api/status"],
    queryFn: ({ signal }) => fetchJson<StatusAnswer>("/api/status", signal),
  });
  return (
    <section className="stack" aria-labelledby="status-title">
      <h2 id="status-title">How often the machine was wrong</h2>
      {found.isError && <FaultNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting what="the judgements" />}
      {found.isSuccess && <StatusTable status={found.data} />}
    </section>
  );
}

function StatusTable({ status }: { readonly status: StatusAnswer }) {
  const { judged, unchanged, rejected, added, set, unattached, people } = status;
  if (judged === 0) return <p className="soft">Nobody has judged an attribution yet.</p>;
  const rows = [
    ["right as the machine had them", unchanged],
    ["rejected: no attribution", rejected],
    ["added: the machine missed them", added],
    ...set.map(({ field, count }) => [`${nameField(field)} set`, count] as const),
  ] as const;
  return (
    <>
      <table className="judgements">
        <caption className="small soft">
          Of {countThings(judged, "attribution")} that people judged (
          {people.map(({ name, judged: count }, i) => (
            <span key={name}>
              {i > 0 && ", "}
              <SafeText text={name} /> {formatCount(count)}
            </span>
          ))}
          )
        </caption>
        <thead>
          <tr>
            <th scope="col">Found</th>
            <th scope="col" className="number">
              Times
            </th>
            <th scope="col" className="number">
              In a hundred
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, count]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{formatCount(count)}</td>
              <td className="number">{((100 * count) / judged).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unattached > 0 && (
        <p>
          <Link href="/corrections?state=unattached">
            {unattached === 1
              ? "1 correction waits for its words"
              : `${formatCount(unattached)} corrections wait for their words`}
          </Link>
        </p>
      )}
    </>
  );
}

function Pairs() {
  const found = useQuery({
    queryKey: ["/api/agreement"],
    queryFn: ({ signal }) => fetchJson<AgreementAnswer>("/api/agreement", signal),
  });
  return (
    <section className="stack" aria-labelledby="pairs-title">
      <h2 id="pairs-title">How far people agree</h2>
      <p className="soft">
        κ (Cohen’s kappa) is how much more often two people say the same than they would by chance: 1 is always, 0 no
        more than by chance. Each is taken at what that one says now, apart from what the other said. One character of
        difference in a span counts as a difference.
      </p>
      {found.isError && <FaultNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting what="what several people judged" />}
      {found.isSuccess && found.data.pairs.length === 0 && (
        <p className="soft">No attribution was judged by two people yet.</p>
      )}
      {found.isSuccess && !found.data.isAll && (
        <p className="soft">Of what several people judged, the 5,000 added last are compared.</p>
      )}
      {found.data?.pairs.map((pair) => (
        <PairTable key={`${pair.one} ${pair.other}`} pair={pair} />
      ))}
    </section>
  );
}

function PairTable({ pair: { one, other, both, fields } }: { readonly pair: Pair }) {
  return (
    <div className="wide-table">
      <table className="judgements">
        <caption>
          <SafeText text={one} /> and <SafeText text={other} />: {countThings(both, "attribution")} judged by both
        </caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col" className="number">
              Compared
            </th>
            <th scope="col" className="number">
              The same
            </th>
            <th scope="col" className="number">
              κ
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, compared, agreed, kappa }) => (
            <tr key={field}>
              <th scope="row">{nameField(field)}</th>
              <td className="number">{formatCount(compared)}</td>
              <td className="number">{formatCount(agreed)}</td>
              <td className="number kappa">{kappa === null ? "all one" : kappa.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const NO_FILTERS = new URLSearchParams();

function Disagreements() {
  const found = usePages<Disagreement>("/api/disagreements", NO_FILTERS);
  return (
    <section className="stack" aria-labelledby="differences-title">
      <h2 id="differences-title">Where they differ</h2>
      <PagedList
        found={found}
        label="Attributions on which people differ, the last added first"
        nothing={<p className="soft">Nowhere, of what was compared.</p>}
        getKey={({ card }) => card.attribution.id}
        draw={(row) => <DisagreementCard row={row} />}
      />
    </section>
  );
}

function DisagreementCard({ row: { card, fields } }: { readonly row: Disagreement }) {
  const { attribution, passage, report } = card;
  const words = attribution.content
    .map(({ start, end }) => passage.text.slice(start - passage.start, end - passage.start))
    .join(" … ");
  return (
    <article className="disagreement" data-result="">
      <p className="words">
        <SafeText text={words} />
      </p>
      {fields.map(({ field, views }) => (
        <div key={field}>
          <h3 className="small soft">{nameField(field)}</h3>
          <dl className="views">
            {views.map(({ by, value }) => (
              <div key={by} className="view">
                <dt>
                  <SafeText text={by} />
                </dt>
                <dd>
                  <SafeText text={value} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p className="row small">
        <Link href={`/review/${attribution.id}`}>Settle it</Link>
        <Link href={`/reports/${report.id}#${attribution.id}`}>
          {report.title === null ? "report" : <SafeText text={report.title} />}
        </Link>
      </p>
    </article>
  );
}
