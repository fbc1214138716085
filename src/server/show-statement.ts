import { OnrecordError } from "../base/errors.js";
import { coverSpans, readSpans } from "../base/span.js";
import { getShown, type ShownAttribution } from "../query/get-shown.js";
import type { RecordReader } from "../record/store.js";
import { listCorrectionRows } from "./show-correction.js";

/** Characters of a report on either side of an attribution that a passage shows. */
const CONTEXT = 100;

/**
 * One statement, by its id or that of an attribution that carries it: citations name attributions.
 * @throws OnrecordError ID_NOT_FOUND, ID_AMBIGUOUS
 */
export async function showStatement(reader: RecordReader, id: string) {
  const found = await getShown(reader, id);
  const statementId = found.what === "attribution" ? found.attribution.statementId : null;
  const shown = statementId === null ? found : await getShown(reader, statementId);
  if (shown.what !== "statement") throw new OnrecordError("ID_NOT_FOUND", { id });
  const { statement, attributions, relations } = shown.statement;
  const row = await reader.findStatement(statement.id);
  if (!row) throw new OnrecordError("ID_NOT_FOUND", { id });
  const carriers = [...attributions].sort(compareCarriers).map(showCarrier);
  return { row, carriers, relations };
}

/** By when they were published, then by id. */
function compareCarriers(one: ShownAttribution, other: ShownAttribution): number {
  const [a, b] = [one, other].map(
    ({ entry, attribution }) => `${entry.extraction.article.publishedAt ?? "9999"} ${attribution.id}`,
  );
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

function showCarrier({ entry, attribution, reading, speaker, corrections }: ShownAttribution) {
  const { article } = entry.extraction;
  const { text, title, publishedAt, version, report } = article;
  const whole = coverSpans([...attribution.source, ...attribution.cue, ...attribution.content]) ?? { start: 0, end: 0 };
  const start = Math.max(0, whole.start - CONTEXT);
  const end = Math.min(text.length, whole.end + CONTEXT);
  return {
    ...{ attribution, reading, speaker },
    words: readSpans(text, attribution.content),
    report: { id: report.id, versionId: version.id, outlet: report.outlet, title, url: report.url, publishedAt },
    passage: { text: text.slice(start, end), start, isCut: start > 0 || end < text.length },
    corrections: listCorrectionRows(corrections, attribution.id),
  };
}
