import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { BodyAnswer } from "../api/actor-answers.js";
import { fetchJson } from "../api/fetch-json.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { formatCount } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { Link } from "../routing/link.js";
import type { PageProps } from "../shell/pages.js";
import { useTitle } from "../shell/use-title.js";
import { ActorStatements, type ActorView } from "./actor-statements.js";
import { Offices } from "./offices.js";
import "./speaker.css";

/** One body, by its name: who held its offices, and what was said for it. */
export function BodyPage({ id }: PageProps) {
  const found = useQuery({
    queryKey: ["body", id],
    queryFn: ({ signal }) => fetchJson<BodyAnswer>(`/api/bodies/${encodeURIComponent(id)}`, signal),
  });
  useTitle(`${found.data?.name ?? id}, statements`);
  if (found.isError) return <FaultNotice isPage error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="the body" />;
  return <BodyView body={found.data} />;
}

function BodyView({ body }: { readonly body: BodyAnswer }) {
  const { name, names, holders } = body;
  const views = useMemo(() => listViews(body), [body]);
  return (
    <div className="speaker-page">
      <header className="page-head">
        <h1>
          <SafeText text={name} />
        </h1>
        {names.length > 1 && (
          <p className="small soft">
            Also named <SafeText text={names.filter((one) => one !== name).join(", ")} />
          </p>
        )}
        <p className="page-links">
          <Link href={`/compare?bodyName=${encodeURIComponent(name)}&by=speaker`}>Compare its speakers</Link>
          <a href={`/api/bodies/${encodeURIComponent(name)}`}>JSON</a>
        </p>
      </header>
      <section className="stack" aria-labelledby="holders-title">
        <h2 id="holders-title">Who spoke for it, in which office</h2>
        <Offices tenures={holders} shows="holder" />
      </section>
      <ActorStatements views={views} />
    </div>
  );
}

/** Views of the body's statements; what there is nothing of is left out. */
function listViews({ name, names, speaker, said, onBehalf, byItsPeople, about }: BodyAnswer): readonly ActorView[] {
  const each = (param: string, values: readonly string[]) => new URLSearchParams(values.map((value) => [param, value]));
  const ids = speaker === null ? [] : [speaker.id];
  const views = [
    { key: "", label: "By it and for it", filters: each("bodyName", names.length > 0 ? names : [name]), hits: null },
    { key: "said", label: "By itself", filters: each("speaker", ids), hits: said?.hits },
    { key: "onBehalf", label: "On its behalf", filters: each("onBehalfOf", names), hits: onBehalf.hits },
    { key: "people", label: "By its people", filters: each("affiliation", names), hits: byItsPeople.hits },
    { key: "about", label: "About it", filters: each("about", ids), hits: about?.hits },
  ];
  return views
    .filter(({ hits }) => hits === null || (hits?.count ?? 0) > 0)
    .map(({ key, label, filters, hits }) => ({
      key,
      filters,
      label: hits ? `${label} (${hits.isEstimated ? "≈" : ""}${formatCount(hits.count)})` : label,
    }));
}
