import { OnrecordError } from "../base/errors.js";
import { getShown } from "../query/get-shown.js";
import type { RecordReader, SpeakerDetails } from "../record/store.js";
import { listCorrectionRows } from "./show-correction.js";

/**
 * One report in one of its versions (the current one when none is asked for), with its attributions.
 * @throws OnrecordError ID_NOT_FOUND, ID_AMBIGUOUS
 */
export async function showReport(reader: RecordReader, id: string, version: string | undefined) {
  const shown = await getShown(reader, id);
  if (shown.what !== "report") throw new OnrecordError("ID_NOT_FOUND", { id });
  const entry =
    version === undefined
      ? shown.versions.at(-1)
      : shown.versions.find(({ extraction }) => extraction.article.version.id === version);
  if (!entry) throw new OnrecordError("ID_NOT_FOUND", { id: version ?? id });
  const { article, attributions, readings, problems } = entry.extraction;
  const readingOf = new Map(readings.map((reading) => [reading.attributionId, reading]));
  const speakers = new Map<string, SpeakerDetails | null>();
  const findSpeaker = async (attributionId: string): Promise<SpeakerDetails | null> => {
    const speakerId = await reader.findSpeakerIdOf(attributionId);
    if (speakerId === null) return null;
    if (!speakers.has(speakerId)) speakers.set(speakerId, await reader.findSpeaker(speakerId));
    return speakers.get(speakerId) ?? null;
  };
  const shownAttributions = [];
  for (const attribution of attributions)
    shownAttributions.push({
      attribution,
      reading: readingOf.get(attribution.id) ?? null,
      speaker: await findSpeaker(attribution.id),
      statementId: await reader.findStatementIdOf(attribution.id),
      corrections: listCorrectionRows(shown.corrections.get(attribution.id) ?? [], attribution.id),
    });
  return {
    ...{ report: article.report, version: article.version, article, problems, copies: shown.copies },
    attributions: shownAttributions,
    versions: shown.versions.map(({ addedAt, extraction }) => ({
      ...{ id: extraction.article.version.id, addedAt },
      ...{ publishedAt: extraction.article.publishedAt, modifiedAt: extraction.article.modifiedAt },
    })),
  };
}
