import { OnrecordError } from "../base/errors.js";
import type { RecordReader, SpeakerDetails, SpeakerRow } from "../record/store.js";

/** Whatever speakers can be looked up in; a record's reader is one. */
export type SpeakerSource = Pick<RecordReader, "findIds" | "findSpeaker" | "listSpeakers">;

const MOST_OF_ONE_NAME = 20;

/**
 * The speaker that is meant: by its id or as many of its first characters as tell it apart, or by its whole name or
 * an alias, letter case ignored, where only one speaker bears it.
 * @throws OnrecordError ID_NOT_FOUND, ID_AMBIGUOUS, SPEAKER_AMBIGUOUS
 */
export async function getSpeaker(reader: SpeakerSource, written: string): Promise<SpeakerDetails> {
  const id = /^spk_[0-9a-z]*$/.test(written) ? await getId(reader, written) : await getIdByName(reader, written);
  const speaker = await reader.findSpeaker(id);
  if (!speaker) throw new OnrecordError("ID_NOT_FOUND", { id: written });
  return speaker;
}

async function getId(reader: SpeakerSource, prefix: string): Promise<string> {
  const [id, another] = await reader.findIds(prefix, 2);
  if (id === undefined) throw new OnrecordError("ID_NOT_FOUND", { id: prefix });
  if (another !== undefined && another !== id && id !== prefix) throw new OnrecordError("ID_AMBIGUOUS", { id: prefix });
  return id;
}

async function getIdByName(reader: SpeakerSource, name: string): Promise<string> {
  const { rows } = await reader.listSpeakers({ words: name, kind: null, limit: MOST_OF_ONE_NAME, cursor: null });
  const exact = rows.filter((row) => [row.name, ...row.aliases].some((one) => isSameName(one, name)));
  const found = exact.length > 0 ? exact : rows;
  const [only, another] = found;
  if (!only) throw new OnrecordError("ID_NOT_FOUND", { id: name });
  if (another) throw new OnrecordError("SPEAKER_AMBIGUOUS", { name, speakers: found.map(describe).join("; ") });
  return only.id;
}

function isSameName(one: string, other: string): boolean {
  return one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
}

function describe({ id, name }: SpeakerRow): string {
  return `${name} (${id})`;
}
