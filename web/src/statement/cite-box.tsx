import type { Carrier, FoundStatement } from "../api/answers.js";
import { CopyButton } from "../parts/copy-button.js";
import { citeAddress, writeCitation } from "./write-citation.js";

interface CiteBoxProps {
  readonly row: FoundStatement;
  readonly carrier: Carrier;
}

/** The statement as a citation, as JSON-LD and as a link, to be copied. */
export function CiteBox({ row, carrier }: CiteBoxProps) {
  const { origin } = window.location;
  const citation = writeCitation(row, carrier, origin);
  const linked = `/api/statements/${row.id}.jsonld`;
  return (
    <section className="panel stack" id="cite" aria-labelledby="cite-title">
      <h2 id="cite-title">Cite</h2>
      <p className="citation small">
        <bdi>{citation}</bdi>
      </p>
      <div className="row no-print">
        <CopyButton label="Copy the citation" read={() => citation} />
        <CopyButton label="Copy the link" read={() => citeAddress(carrier.attribution.id, origin)} />
        <CopyButton label="Copy JSON-LD" read={async () => (await fetch(linked)).text()} />
      </div>
      <p className="page-links">
        <a href={`/api/statements/${row.id}`}>JSON</a>
        <a href={linked}>JSON-LD</a>
      </p>
    </section>
  );
}
