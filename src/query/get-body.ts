// One body: what it says itself, what is said on its behalf, what its people say, and who held its offices. In: the id of
// a speaking body, or a body's whole name; a body that never speaks itself has no id. Out: counts (the statements
// themselves are searches: see `BodyStatements`) and holders.
import { OnrecordError } from "../base/errors.js";
import type { RecordReader, SpeakerDetails } from "../record/store.js";
import type { BodyHolder, HitCount } from "../record/store-views.js";
import { type CountedQuery, countHits } from "./count-facets.js";
import { getSpeaker } from "./get-speaker.js";

/** A set of a body's statements: how many, and the search that lists them. */
export interface BodyStatements {
  readonly hits: HitCount;
  readonly query: CountedQuery;
}

/** What the record tells of a body. */
export interface ShownBody {
  readonly name: string;
  /** Its name and its aliases. */
  readonly names: readonly string[];
  /** Null when it never speaks itself. */
  readonly speaker: SpeakerDetails | null;
  /** Said by the body itself; null when it never speaks itself. */
  readonly said: BodyStatements | null;
  readonly onBehalf: BodyStatements;
  readonly byItsPeople: BodyStatements;
  /** Others' words that name it; null when it never speaks itself. */
  readonly about: BodyStatements | null;
  /** Who held its offices, by office, then by day. */
  readonly holders: readonly BodyHolder[];
}

/** What a body can be looked up in; a record's reader is one. */
export type BodySource = Pick<
  RecordReader,
  "findIds" | "findSpeaker" | "listSpeakers" | "countHits" | "listBodyHolders"
>;

/**
 * The body with this id or this whole name.
 * @throws OnrecordError ID_NOT_FOUND when the record knows none such; ID_AMBIGUOUS
 */
export async function getBody(reader: BodySource, written: string): Promise<ShownBody> {
  const speaker = await findBodySpeaker(reader, written);
  const name = speaker?.name ?? written;
  const names = speaker ? [speaker.name, ...speaker.aliases] : [written];
  const count = async (query: CountedQuery): Promise<BodyStatements> => ({
    hits: await countHits(reader, query),
    query,
  });
  const body = {
    name,
    names,
    speaker,
    said: speaker && (await count({ speaker: speaker.id })),
    onBehalf: await count({ onBehalfOf: names }),
    byItsPeople: await count({ affiliation: names }),
    about: speaker && (await count({ about: speaker.id })),
    holders: await reader.listBodyHolders(names),
  };
  const known = speaker !== null || body.holders.length + body.onBehalf.hits.count + body.byItsPeople.hits.count > 0;
  if (!known) throw new OnrecordError("ID_NOT_FOUND", { id: written });
  return body;
}

async function findBodySpeaker(reader: BodySource, written: string): Promise<SpeakerDetails | null> {
  if (/^spk_[0-9a-z]+$/.test(written)) {
    const speaker = await getSpeaker(reader, written);
    if (speaker.kind !== "body") throw new OnrecordError("ID_NOT_FOUND", { id: written });
    return speaker;
  }
  if (!/[\p{L}\p{N}]/u.test(written)) return null;
  const { rows } = await reader.listSpeakers({ words: written, kind: "body", limit: MOST_OF_ONE_NAME, cursor: null });
  const bearing = rows.filter((row) => [row.name, ...row.aliases].some((one) => foldName(one) === foldName(written)));
  const [only, another] = bearing;
  return only && !another ? reader.findSpeaker(only.id) : null;
}

const MOST_OF_ONE_NAME = 20;

const foldName = (name: string): string => name.normalize("NFC").toLowerCase();
