import { OnrecordError } from "../base/errors.js";
import type { RecordReader, SpeakerDetails } from "../record/store.js";
import { EntryView, keepOwn, type ViewedAttribution } from "./view-entry.js";

/** One attribution to judge, with the version that it stands in. */
export interface ReviewCard extends ViewedAttribution {
  readonly view: EntryView;
  /** As the whole record tells; null when no source is told, it is rejected or the version is superseded. */
  readonly speaker: SpeakerDetails | null;
  readonly statementId: string | null;
}

/**
 * The attribution with this whole id, as people have it; with `by`, as the machine and this person have it, so that a
 * second one judges without having seen what the first one said.
 * @throws OnrecordError ID_NOT_FOUND
 */
export async function getReviewCard(reader: RecordReader, id: string, by: string | null): Promise<ReviewCard> {
  const entry = await reader.findEntryOfAttribution(id);
  if (!entry) throw new OnrecordError("ID_NOT_FOUND", { id });
  const held = await reader.findReadingCorrections(entry.extraction.article.report.id);
  const view = new EntryView(entry, by === null ? held : keepOwn(held, by));
  const found = view.find(id);
  if (!found) throw new OnrecordError("ID_NOT_FOUND", { id });
  const speakerId = await reader.findSpeakerIdOf(id);
  const speaker = speakerId === null ? null : await reader.findSpeaker(speakerId);
  const corrections = by === null ? found.corrections : found.corrections.filter((correction) => correction.by === by);
  return { ...found, corrections, view, speaker, statementId: await reader.findStatementIdOf(id) };
}
