// In: what one person says at once, of attributions, of speakers, or of both. Out: corrections in the record; all under the
// name of one group where there are several, so that one undo takes all of them back.
import { OnrecordError } from "../base/errors.js";
import { makeId } from "../base/hash.js";
import type { SpeakerCorrection } from "../record/correction.js";
import type { ReadingCorrection } from "../record/reading-correction.js";
import type { RecordStore } from "../record/store.js";
import { correctReadings, type ReadingChange } from "./correct-readings.js";
import { type CorrectionGrounds, checkSpeakerChange, correctSpeaker, type SpeakerChange } from "./correct-speakers.js";

/** What is to be corrected. A `set` of the speaker may name the one of the registry that it is. `undo` takes back either kind, or a group. */
export type RecordChange =
  | Exclude<ReadingChange, { readonly act: "set" }>
  | ((ReadingChange & { readonly act: "set" }) & { readonly speaker?: string | undefined })
  | Exclude<SpeakerChange, { readonly act: "undo" }>;

/** What was put into the record. */
export interface MadeCorrections {
  readonly readings: readonly ReadingCorrection[];
  readonly speakers: readonly SpeakerCorrection[];
}

/**
 * Puts the corrections into the record: those of attributions all or none and first, then those of speakers. What these
 * name is looked for before anything is put, so that what is refused leaves nothing behind.
 * @throws what `correctReadings` and `correctSpeaker` throw
 */
export async function correctRecord(
  store: RecordStore,
  changes: readonly RecordChange[],
  grounds: CorrectionGrounds,
): Promise<MadeCorrections> {
  const ofReadings: ReadingChange[] = [];
  const ofSpeakers: SpeakerChange[] = [];
  for (const change of changes)
    if (change.act === "undo") {
      const undone = await findUndone(store, change.correction);
      ofReadings.push(...undone.readings);
      ofSpeakers.push(...undone.speakers);
    } else if (isOfSpeaker(change)) ofSpeakers.push(change);
    else ofReadings.push(change);
  for (const change of ofSpeakers) await checkSpeakerChange(store, change);
  for (const change of changes) if (namesSpeaker(change)) await checkSpeaker(store, change.speaker);
  const isGroup = ofReadings.length + ofSpeakers.length > 1 || changes.some(isSeveral);
  const group = isGroup ? makeId("grp", JSON.stringify([changes, grounds])) : null;
  const readings = await correctReadings(store, ofReadings, { ...grounds, group });
  const speakers: SpeakerCorrection[] = [];
  for (const change of ofSpeakers)
    speakers.push(
      await correctSpeaker(store, change, { ...grounds, group, at: addToInstant(grounds.at, speakers.length) }),
    );
  for (const change of changes)
    if (namesSpeaker(change))
      speakers.push(
        ...(await tieToSpeaker(store, change.attribution, change.speaker, {
          ...grounds,
          group,
          at: addToInstant(grounds.at, speakers.length),
        })),
      );
  return { readings, speakers };
}

/** One change that makes several corrections. */
function isSeveral(change: RecordChange): boolean {
  return change.act === "attach" || namesSpeaker(change);
}

function isOfSpeaker(change: RecordChange): change is Exclude<SpeakerChange, { readonly act: "undo" }> {
  return "speaker" in change && change.act !== "set";
}

function namesSpeaker(
  change: RecordChange,
): change is RecordChange & { readonly act: "set"; readonly speaker: string } {
  return change.act === "set" && change.speaker !== undefined;
}

/** @throws OnrecordError ID_NOT_FOUND */
async function checkSpeaker(store: RecordStore, id: string): Promise<void> {
  if (!(await store.findSpeaker(id))) throw new OnrecordError("ID_NOT_FOUND", { id });
}

/** A group may hold corrections of both kinds. @throws OnrecordError ID_NOT_FOUND */
async function findUndone(
  store: RecordStore,
  correction: string,
): Promise<{ readonly readings: readonly ReadingChange[]; readonly speakers: readonly SpeakerChange[] }> {
  const isOfReadings =
    (await store.findReadingCorrection(correction)) !== null || (await store.listGroup(correction)).length > 0;
  const readings: readonly ReadingChange[] = isOfReadings ? [{ act: "undo", correction }] : [];
  const speakers = (await store.listCorrections())
    .filter(({ correction: { id, group } }) => id === correction || group === correction)
    .map(({ correction: { id } }) => ({ act: "undo", correction: id }) as const);
  if (readings.length + speakers.length === 0) throw new OnrecordError("ID_NOT_FOUND", { id: correction });
  return { readings, speakers };
}

/** Where the registry takes the name for another's: the attribution is taken out of that one, and is the chosen one's. */
async function tieToSpeaker(
  store: RecordStore,
  attribution: string,
  chosen: string,
  grounds: CorrectionGrounds & { readonly group: string | null },
): Promise<readonly SpeakerCorrection[]> {
  const speaker = await store.findSpeaker(chosen);
  const taken = await store.findSpeakerIdOf(attribution);
  // The chosen one may have been this attribution alone, under the name that it had: there is nothing to tie it to then.
  if (speaker === null || taken === null || taken === speaker.id || !(await store.findAnchorOf(attribution))) return [];
  const split = await correctSpeaker(
    store,
    { act: "split", speaker: taken, attributions: [attribution], scope: "here" },
    grounds,
  );
  const own = await store.findSpeakerIdOf(attribution);
  if (own === null || own === speaker.id) return [split];
  const merge = { act: "merge", speaker: speaker.id, other: own } as const;
  return [split, await correctSpeaker(store, merge, { ...grounds, at: addToInstant(grounds.at, 1) })];
}

/** Of two of one instant, their ids tell which is later: a merge would come before the split that it rests on as often as not. */
function addToInstant(at: string, added_ms: number): string {
  return added_ms === 0 ? at : new Date(Date.parse(at) + added_ms).toISOString();
}
