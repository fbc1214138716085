import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { StatementAnswer } from "../api/answers.js";
import { fetchJson } from "../api/fetch-json.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { formatDay, formatMoment } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { Link } from "../routing/link.js";
import type { PageProps } from "../shell/pages.js";
import { useTitle } from "../shell/use-title.js";
import { CiteBox } from "./cite-box.js";
import { FieldTable } from "./field-table.js";
import { PassagePanel } from "./passage-panel.js";
import type { FieldName } from "./read-fields.js";
import { Relations } from "./relations.js";
import { Wordings } from "./wordings.js";
import "../text/text.css";
import "./statement.css";

/** One statement: the words, who said them when and where and why the record says so, and every report that carries it. */
export function StatementPage({ id }: PageProps) {
  const found = useQuery({
    queryKey: ["statement", id],
    queryFn: ({ signal }) => fetchJson<StatementAnswer>(`/api/statements/${encodeURIComponent(id)}`, signal),
  });
  useTitle(found.data ? nameStatement(found.data) : "Statement");
  if (found.isError) return <FaultNotice isPage error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="the statement" />;
  return <Statement answer={found.data} />;
}

function nameStatement({ row }: StatementAnswer): string {
  return `${row.speaker?.name ?? (row.source || "Source not told")}: ${row.words}`;
}

function Statement({ answer: { row, carriers, relations } }: { readonly answer: StatementAnswer }) {
  const [lit, setLit] = useState<FieldName | null>(null);
  const shown = carriers.find(({ attribution }) => attribution.id === row.attributionId) ?? carriers[0];
  if (!shown) return <p className="notice">No report carries this statement any more.</p>;
  const litSpan = lit === null ? null : (shown.reading?.[lit].span ?? null);
  return (
    <div className="statement-page">
      <StatementHead row={row} />
      <div className="statement-fields stack">
        <FieldTable shown={shown} carriers={carriers} lit={lit} onLight={setLit} />
      </div>
      <div className="statement-passage stack">
        <PassagePanel carrier={shown} lit={litSpan} />
        <CiteBox row={row} carrier={shown} />
      </div>
      <div className="statement-more stack">
        <Wordings shown={shown} carriers={carriers} />
        <Relations relations={relations} />
      </div>
    </div>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  statement: "Statement",
  position: "Position held",
  refusal: "Refusal",
  conditional: "Conditional",
};

function StatementHead({ row }: Pick<StatementAnswer, "row">) {
  const { speaker, office, onBehalfOf, saidOn, firstPublishedAt } = row;
  return (
    <header className="statement-head stack">
      <h1>
        <span className="tag strong">{KINDS[row.kind] ?? row.kind}</span>{" "}
        {speaker === null ? (
          <SafeText text={row.source || "Source not told"} />
        ) : (
          <Link className="quiet" href={`/speakers/${speaker.id}`}>
            <SafeText text={speaker.name} />
          </Link>
        )}
        {office !== null && (
          <span className="soft head-office">
            , <SafeText text={office} />
          </span>
        )}
      </h1>
      <blockquote className="words statement-words">
        <SafeText text={row.words} />
      </blockquote>
      <p className="row soft">
        <span>{saidOn ? `Said ${formatMoment(saidOn)}` : "Day said not told"}</span>
        {firstPublishedAt !== null && <span>first published {formatDay(firstPublishedAt)}</span>}
        {onBehalfOf !== null && (
          <span>
            on behalf of <SafeText text={onBehalfOf} />
          </span>
        )}
        <span>
          {row.manner}, {row.mode}, {row.polarity}
        </span>
      </p>
    </header>
  );
}
