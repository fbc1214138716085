import { compareText } from "../base/compare-text.js";
import type { OfficeHolder } from "../record/link.js";
import type { KnownHolder, SpeakerRow } from "../record/store.js";
import type { BodyHolder } from "../record/store-views.js";
import type { Connection } from "./connection.js";
import { foldBodyName } from "./fold-value.js";
import { type PackedSpeaker, SPEAKER_COLUMNS, unpackSpeaker } from "./read-speakers.js";

interface HolderRow {
  readonly office: string;
  readonly body: string;
  readonly speaker: number | null;
}

const STATED = `
  SELECT holder.office, holder.body, signature.speaker
  FROM json_each(?) AS asked CROSS JOIN holder ON holder.whose = asked.value
    JOIN signature ON signature.key = holder.leader`;
const KNOWN = `
  SELECT known_holder.office, known_holder.body, signature.speaker
  FROM json_each(?) AS asked CROSS JOIN known_holder ON known_holder.whose = asked.value
    JOIN signature ON signature.key = known_holder.signature`;

/** See `RecordViews.listBodyHolders`. */
export function listBodyHolders(connection: Connection, names: readonly string[]): readonly BodyHolder[] {
  const asked = JSON.stringify([...new Set(names.map(foldBodyName))]);
  const stated = connection.all<HolderRow>(STATED, asked).map((row): BodyHolder => {
    const speaker = readSpeaker(connection, row);
    const holder = JSON.parse(row.body) as OfficeHolder;
    return { ...holder, leaderId: speaker?.id ?? holder.leaderId, speaker };
  });
  const known = connection.all<HolderRow>(KNOWN, asked).map((row): BodyHolder => {
    const { name, from, until } = JSON.parse(row.body) as KnownHolder;
    const speaker = readSpeaker(connection, row);
    const leaderId = speaker?.id ?? "";
    return { leaderId, name, officeKey: JSON.parse(row.office) as string, from, until, background: true, speaker };
  });
  const rank = (holder: BodyHolder): string =>
    JSON.stringify([holder.officeKey, holder.from ?? "", holder.until ?? "", holder.name, holder.background]);
  return [...stated, ...known].sort((one, other) => compareText(rank(one), rank(other)));
}

function readSpeaker(connection: Connection, { speaker }: HolderRow): SpeakerRow | null {
  const [row] = connection.all<PackedSpeaker>(`SELECT ${SPEAKER_COLUMNS} FROM speaker WHERE key = ?`, speaker);
  return row ? unpackSpeaker(row) : null;
}
