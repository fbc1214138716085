import { formatMoment } from "../base/format-moment.js";
import type { Span } from "../base/span.js";
import type { Extraction } from "../record/extraction.js";
import type { PlainAttribution, PlainReport, PlainSpan } from "../record/plain-report.js";
import type { Reading } from "../record/reading.js";

/**
 * The plain form of an extraction: what `extract` prints and scorers read, fields in a fixed order.
 * `full` adds `readings`, where every field stands with its span, basis, producer and confidence.
 */
export function toPlainReport(extraction: Extraction, options: { readonly full?: boolean } = {}): PlainReport {
  const { article, readings, relations } = extraction;
  const byAttribution = new Map(readings.map((reading) => [reading.attributionId, reading]));
  const relationsFrom = new Map<string, PlainAttribution["relations"][number][]>(
    extraction.attributions.map(({ id }) => [id, []]),
  );
  for (const { from, kind, to, words } of relations) relationsFrom.get(from)?.push({ kind, to, words });
  return {
    id: article.report.givenId ?? article.report.id,
    url: article.report.url,
    outlet: article.report.outlet,
    title: article.title,
    authors: article.authors,
    published: article.publishedAt,
    language: article.language,
    text: article.text,
    attributions: extraction.attributions.map((attribution): PlainAttribution => {
      const reading = byAttribution.get(attribution.id);
      return {
        id: attribution.id,
        source: attribution.source.map(toPair),
        cue: attribution.cue.map(toPair),
        content: attribution.content.map(toPair),
        cueClass: attribution.cueClass,
        manner: attribution.manner,
        mode: attribution.mode,
        polarity: attribution.polarity,
        within: attribution.within,
        confidence: attribution.confidence,
        ...plainFields(reading),
        relations: relationsFrom.get(attribution.id) ?? [],
      };
    }),
    problems: extraction.problems,
    ...(options.full ? { readings } : {}),
  };
}

type ReadingFields = Pick<
  PlainAttribution,
  "speaker" | "onBehalfOf" | "saidOn" | "occasion" | "place" | "addressee" | "question"
>;

function plainFields(reading: Reading | undefined): ReadingFields {
  const moment = reading?.saidOn.value;
  const occasion = reading?.occasion.value;
  const question = reading?.question;
  return {
    speaker: {
      kind: reading?.speaker.value?.kind ?? "none",
      name: reading?.speaker.value?.name ?? null,
      office: reading?.office.value ?? null,
      affiliation: reading?.affiliation.value ?? null,
      party: reading?.party.value ?? null,
    },
    onBehalfOf: reading?.onBehalfOf.value ?? null,
    saidOn: moment ? formatMoment(moment) : null,
    occasion: occasion ? { kind: occasion.kind, text: occasion.text } : null,
    place: reading?.place.value?.name ?? null,
    addressee: reading?.addressee.value ?? null,
    question: question?.value
      ? { text: question.value.text, span: question.span ? toPair(question.span) : null }
      : null,
  };
}

const toPair = (span: Span): PlainSpan => [span.start, span.end];
