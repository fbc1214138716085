import { useQuery } from "@tanstack/react-query";
import type { OccasionAnswer } from "../api/actor-answers.js";
import { fetchJson } from "../api/fetch-json.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { countThings, formatDay } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { Link } from "../routing/link.js";
import { ResultRow } from "../search/result-row.js";
import type { PageProps } from "../shell/pages.js";
import { useTitle } from "../shell/use-title.js";
import { nameOccasion, writeWhenWhere } from "./occasions-page.js";
import "../search/result-row.css";
import "./occasion.css";

/** One occasion: all that was said there, in order, each question with its answers. */
export function OccasionPage({ id }: PageProps) {
  const found = useQuery({
    queryKey: ["occasion", id],
    queryFn: ({ signal }) => fetchJson<OccasionAnswer>(`/api/occasions/${encodeURIComponent(id)}`, signal),
  });
  useTitle(found.data ? `${nameOccasion(found.data.occasion)}, ${writeWhenWhere(found.data.occasion)}` : "Occasion");
  if (found.isError) return <FaultNotice isPage error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="the occasion" />;
  return <Occasion answer={found.data} />;
}

function Occasion({ answer: { occasion, statements } }: { readonly answer: OccasionAnswer }) {
  return (
    <div className="narrow stack">
      <header className="page-head">
        <h1>
          <SafeText text={nameOccasion(occasion)} />
        </h1>
        <p className="row soft">
          <span className="tag">{occasion.kind}</span>
          <span>{writeWhenWhere(occasion)}</span>
          {occasion.with.length > 0 && (
            <span>
              with <SafeText text={occasion.with.join(", ")} />
            </span>
          )}
          <span>{countThings(statements.length, "statement")}</span>
          <a href={`/api/occasions/${occasion.id}`}>JSON</a>
        </p>
        <p className="row small">
          {occasion.speakers.map(({ id, name }) => (
            <Link key={id} href={`/speakers/${id}`}>
              <SafeText text={name} />
            </Link>
          ))}
        </p>
      </header>
      <ol className="exchanges">
        {joinQuestions(statements).map(({ question, answers }) => (
          <Exchange key={answers[0]?.statement.id} question={question} answers={answers} />
        ))}
      </ol>
      <Tellers told={occasion.told} />
    </div>
  );
}

type Said = OccasionAnswer["statements"][number];

interface ExchangeProps {
  readonly question: Said["question"];
  readonly answers: readonly Said[];
}

/** Statements that follow one another and answer one question stand under it. */
function joinQuestions(statements: readonly Said[]): readonly ExchangeProps[] {
  const exchanges: { question: Said["question"]; answers: Said[] }[] = [];
  for (const said of statements) {
    const last = exchanges.at(-1);
    if (last && last.question?.text === said.question?.text) last.answers.push(said);
    else exchanges.push({ question: said.question, answers: [said] });
  }
  return exchanges;
}

function Exchange({ question, answers }: ExchangeProps) {
  return (
    <li className={question ? "exchange asked" : "exchange"}>
      {question && (
        <p className="question">
          <span className="small soft">
            {question.askedBy === null ? "Asked: " : <SafeText text={`${question.askedBy} asked: `} />}
          </span>
          <span className="words">
            <SafeText text={question.text} />
          </span>
        </p>
      )}
      {answers.map(({ statement, addressee }) => (
        <div key={statement.id}>
          <ResultRow row={statement} />
          {addressee !== null && (
            <p className="small soft said-to">
              said to <SafeText text={addressee} />
            </p>
          )}
        </div>
      ))}
    </li>
  );
}

function Tellers({ told }: { readonly told: OccasionAnswer["occasion"]["told"] }) {
  return (
    <section aria-labelledby="told-title" className="stack">
      <h2 id="told-title">As reports tell of it</h2>
      <ul>
        {told.map(({ reportId, outlet, title, publishedAt, occasion }) => (
          <li key={reportId}>
            <Link href={`/reports/${reportId}`}>
              <SafeText text={outlet ?? title ?? reportId} />
            </Link>
            {publishedAt !== null && <span className="soft">, {formatDay(publishedAt)}</span>}:{" "}
            <span className="words">
              “<SafeText text={occasion.text} />”
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
