// In: what a person says about speakers, by ids as lists show them. Out: a SpeakerCorrection that rests on places in reports
// instead of ids, put into the record. Not done here: what a correction does (the store), and who may make one.
import { OnrecordError } from "../base/errors.js";
import { makeId } from "../base/hash.js";
import type { Anchor, SpeakerCorrection } from "../record/correction.js";
import type { RecordStore, SpeakerDetails } from "../record/store.js";

/** Who corrects, when and why. `at` is an ISO 8601 instant, from the door. */
export interface CorrectionGrounds {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** What is to be corrected. Speakers and corrections are named by ids; ids that were merged away will do. */
export type SpeakerChange =
  | { readonly act: "merge"; readonly speaker: string; readonly other: string }
  | {
      readonly act: "split";
      readonly speaker: string;
      /** Ids of attributions that are another's: of these alone (`here`), or of all that state the same (`alike`). */
      readonly attributions: readonly string[];
      readonly scope: "here" | "alike";
    }
  | { readonly act: "rename" | "alias"; readonly speaker: string; readonly name: string }
  | { readonly act: "sameAs"; readonly speaker: string; readonly externalId: string }
  | { readonly act: "undo"; readonly correction: string };

/** A speaker is told by so many places at most: enough to be found again when some of them are read otherwise. */
const MOST_ANCHORS = 5;

/**
 * Puts the correction into the record and answers it.
 * @throws OnrecordError ID_NOT_FOUND when a speaker, attribution or correction is not in the record.
 */
export async function correctSpeaker(
  store: RecordStore,
  change: SpeakerChange,
  { by, at, reason, group }: CorrectionGrounds & { readonly group?: string | null },
): Promise<SpeakerCorrection> {
  const fields = { ...(await findPlaces(store, change)), ...(group ? { group } : {}), by, at, reason };
  const correction = { id: makeId("cor", JSON.stringify(fields)), ...fields };
  await store.putCorrections([correction]);
  return correction;
}

/** @throws OnrecordError ID_NOT_FOUND where `correctSpeaker` would, as the record stands now; nothing is put into it. */
export async function checkSpeakerChange(store: RecordStore, change: SpeakerChange): Promise<void> {
  await findPlaces(store, change);
}

async function findPlaces(
  store: RecordStore,
  change: SpeakerChange,
): Promise<Omit<SpeakerCorrection, "id" | "group" | keyof CorrectionGrounds>> {
  if (change.act === "undo") {
    await checkCorrection(store, change.correction);
    return { act: "undo", speaker: [], other: [], value: change.correction, before: null };
  }
  const { id, name } = await getSpeaker(store, change.speaker);
  const speaker = await store.findAnchors(id, MOST_ANCHORS);
  if (change.act === "merge") {
    const other = await getSpeaker(store, change.other);
    const anchors = await store.findAnchors(other.id, MOST_ANCHORS);
    return { act: "merge", speaker, other: anchors, value: null, before: `${name} | ${other.name}` };
  }
  if (change.act === "split") {
    const other: Anchor[] = [];
    for (const attribution of change.attributions) other.push(await getAnchor(store, attribution, id));
    return { act: "split", speaker, other, value: change.scope, before: name };
  }
  const value = change.act === "sameAs" ? change.externalId : change.name;
  return { act: change.act, speaker, other: [], value, before: name };
}

async function getSpeaker(store: RecordStore, id: string): Promise<SpeakerDetails> {
  const found = await store.findSpeaker(id);
  if (!found) throw new OnrecordError("ID_NOT_FOUND", { id });
  return found;
}

async function getAnchor(store: RecordStore, attribution: string, speaker: string): Promise<Anchor> {
  const anchor = (await store.findSpeakerIdOf(attribution)) === speaker ? await store.findAnchorOf(attribution) : null;
  if (!anchor) throw new OnrecordError("ID_NOT_FOUND", { id: attribution });
  return anchor;
}

async function checkCorrection(store: RecordStore, id: string): Promise<void> {
  const listed = await store.listCorrections();
  if (!listed.some(({ correction }) => correction.id === id)) throw new OnrecordError("ID_NOT_FOUND", { id });
}
