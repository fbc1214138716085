import { readSpans, type Span } from "../base/span.js";
import type { Attribution } from "../record/attribution.js";
import type { Extraction } from "../record/extraction.js";
import type { Reading } from "../record/reading.js";

/** An attribution as a list of differences shows it. */
interface ComparedAttribution {
  readonly id: string;
  /** The content's words; the source's and the cue's when there is no content. */
  readonly words: string;
  readonly speaker: string | null;
}

/** An attribution that both extractions found, read differently. */
interface ChangedAttribution extends ComparedAttribution {
  /** Its id in the extraction before; the same unless the article was made anew. */
  readonly idBefore: string;
  /** Names of the fields that differ, sorted: of the attribution (`manner`) and of its reading (`speaker`). */
  readonly fields: readonly string[];
}

/** How two extractions of one version differ. Each list follows its article's order. */
export interface ExtractionDifferences {
  readonly appeared: readonly ComparedAttribution[];
  readonly vanished: readonly ComparedAttribution[];
  readonly changed: readonly ChangedAttribution[];
}

/**
 * Compares two extractions of one version, by spans and by readings. An attribution is the same when its three lists of
 * spans are; where the article was made anew with another text, when the words under them are. How sure the engine was,
 * and which rule it was, makes no difference.
 */
export function compareExtractions(before: Extraction, after: Extraction): ExtractionDifferences {
  const sameText = before.article.text === after.article.text;
  const [old, present] = [indexAttributions(before, sameText), indexAttributions(after, sameText)];
  const changed = [...present].flatMap(([key, now]) => {
    const then = old.get(key);
    const fields = then ? findChangedFields(then, now) : [];
    return then && fields.length > 0 ? [{ ...show(after, now), idBefore: then.attribution.id, fields }] : [];
  });
  const missingFrom = (other: Index) => (pair: readonly [string, Indexed]) => !other.has(pair[0]);
  return {
    appeared: [...present].filter(missingFrom(old)).map(([, indexed]) => show(after, indexed)),
    vanished: [...old].filter(missingFrom(present)).map(([, indexed]) => show(before, indexed)),
    changed,
  };
}

interface Indexed {
  readonly attribution: Attribution;
  readonly reading: Reading | undefined;
  /** The key of the attribution that this one stands within. */
  readonly within: string | null;
}
type Index = ReadonlyMap<string, Indexed>;

function indexAttributions(extraction: Extraction, sameText: boolean): Index {
  const { attributions, readings, article } = extraction;
  const keys = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { id, source, cue, content } of attributions) {
    const parts = [source, cue, content];
    const key = JSON.stringify(
      sameText ? parts.map(listOffsets) : parts.map((spans) => readSpans(article.text, spans)),
    );
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    keys.set(id, `${key}#${ordinal}`);
  }
  return new Map(
    attributions.map((attribution, i) => {
      const within = attribution.within === null ? null : (keys.get(attribution.within) ?? null);
      return [keys.get(attribution.id) ?? attribution.id, { attribution, reading: readings[i], within }];
    }),
  );
}

function listOffsets(spans: readonly Span[]): readonly number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}

const ATTRIBUTION_FIELDS = ["cueClass", "manner", "mode", "polarity"] as const;
const READING_FIELDS = [
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
] as const satisfies readonly Exclude<keyof Reading, "attributionId">[];

function findChangedFields(then: Indexed, now: Indexed): readonly string[] {
  const changed: string[] = ATTRIBUTION_FIELDS.filter((name) => then.attribution[name] !== now.attribution[name]);
  if (then.within !== now.within) changed.push("within");
  for (const name of READING_FIELDS) {
    const [one, other] = [then.reading?.[name], now.reading?.[name]];
    const essence = (field: typeof one) => JSON.stringify([field?.value ?? null, field?.basis ?? null]);
    if (essence(one) !== essence(other)) changed.push(name);
  }
  return changed.sort();
}

function show({ article }: Extraction, { attribution, reading }: Indexed): ComparedAttribution {
  const { id, source, cue, content } = attribution;
  const words = readSpans(article.text, content.length > 0 ? content : [...source, ...cue]);
  return { id, words, speaker: reading?.speaker.value?.name ?? null };
}
