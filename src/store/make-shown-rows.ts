import { readSpans } from "../base/span.js";
import type { Attribution } from "../record/attribution.js";
import type { Signature } from "../record/link.js";
import type { Linker } from "../record/linker.js";
import type { Reading } from "../record/reading.js";
import type { RecordEntry } from "../record/store.js";
import type { ShownRow } from "./pack-row.js";

/** What lists show of each attribution of an entry, and under which names it is searched, in the order of the report. */
export function makeShownRows(
  { extraction: { article, attributions, readings } }: RecordEntry,
  linker: Linker,
  signatureOf: ReadonlyMap<string, Signature>,
): readonly ShownRow[] {
  return attributions.map((attribution, i) =>
    makeShownRow({
      text: article.text,
      attribution,
      reading: readings[i],
      signature: signatureOf.get(attribution.id),
      kind: linker.tellKind(attribution),
    }),
  );
}

interface RowParts {
  readonly text: string;
  readonly attribution: Attribution;
  readonly reading: Reading | undefined;
  readonly signature: Signature | undefined;
  readonly kind: ShownRow["kind"];
}

function makeShownRow({ text, attribution, reading, signature, kind }: RowParts): ShownRow {
  const mention = reading?.speaker.value ?? null;
  const affiliation = reading?.affiliation.value ?? null;
  const onBehalfOf = reading?.onBehalfOf.value ?? null;
  const names = [mention?.name, signature?.name].filter((name) => name !== undefined);
  const bodies = [affiliation, onBehalfOf, mention?.kind === "body" ? mention.name : null];
  return {
    attributionId: attribution.id,
    kind,
    words: readSpans(text, attribution.content),
    cue: readSpans(text, attribution.cue),
    source: readSpans(text, attribution.source),
    cueClass: attribution.cueClass,
    manner: attribution.manner,
    mode: attribution.mode,
    polarity: attribution.polarity,
    confidence: attribution.confidence,
    countries: signature?.countries ?? [],
    office: reading?.office.value ?? null,
    affiliation,
    party: reading?.party.value ?? null,
    onBehalfOf,
    saidOn: reading?.saidOn.value ?? null,
    names: [...new Set(names)],
    bodies: [...new Set(bodies.filter((body) => body !== null))],
    place: reading?.place.value ?? null,
  };
}
