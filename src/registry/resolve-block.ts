// In: all signatures of one block, that is all that reports state of speakers with one family name, or of bodies of one
// name. Out: which of them are one speaker. A function of the set: nothing depends on the order they come in.
// Full names with something told beside them found the persons; bare names and surnames are then laid to the one they
// fit, by what is told and by who was in the news then. What fits two stands alone, with both as candidates.
import type { Candidate } from "../record/field.js";
import type { Echo, Resolution, SeenSignature } from "../record/link.js";
import { EchoIndex } from "./echo-index.js";
import { foundPersons } from "./found-persons.js";
import type { PersonDraft } from "./person-draft.js";
import { placeThin } from "./place-thin.js";
import { type Profile, readProfile } from "./read-profile.js";
import { resolveBodies } from "./resolve-bodies.js";

/**
 * Partitions the signatures of one block; one resolution for each, sorted by signature id.
 * @param echoes which of them are quoted with the same words
 */
export function resolveBlock(signatures: readonly SeenSignature[], echoes: readonly Echo[]): readonly Resolution[] {
  const sorted = [...new Map(signatures.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const bodies = sorted.filter(({ kind }) => kind !== "person");
  const profiles = sorted.filter(({ kind }) => kind === "person").map(readProfile);
  const resolutions = [...resolvePersons(profiles, new EchoIndex(echoes)), ...resolveBodies(bodies)];
  return resolutions.sort((a, b) => (a.signatureId < b.signatureId ? -1 : 1));
}

function resolvePersons(profiles: readonly Profile[], echoes: EchoIndex): Resolution[] {
  const full = profiles.filter(({ name }) => name.given.length > 0);
  const persons = foundPersons(
    full.filter(({ isTold }) => isTold),
    echoes,
  );
  const bare = placeThin(
    persons,
    full.filter(({ isTold }) => !isTold),
    echoes,
  );
  const surnames = placeThin(
    [...persons, ...bare.founded],
    profiles.filter(({ name }) => name.given.length === 0),
    echoes,
  );
  const drafts = [...persons, ...bare.founded, ...surnames.founded];
  const rivals = new Map([...bare.rivals, ...surnames.rivals]);
  const leaders = new Map(drafts.map((draft) => [draft, findLeader(draft)]));
  return drafts.flatMap((draft) =>
    draft.members.map(({ signature }) => ({
      signatureId: signature.id,
      leaderId: leaders.get(draft) ?? signature.id,
      candidates: listCandidates(rivals.get(signature.id) ?? [], leaders).filter(
        ({ value }) => value !== leaders.get(draft),
      ),
    })),
  );
}

function findLeader({ members }: PersonDraft): string {
  return members.map(({ signature }) => signature.id).sort()[0] ?? "";
}

function listCandidates(
  rivals: readonly Candidate<PersonDraft>[],
  leaders: ReadonlyMap<PersonDraft, string>,
): readonly Candidate<string>[] {
  return rivals
    .map(({ value, confidence }) => ({
      value: leaders.get(value) ?? "",
      confidence: Math.round(confidence * 100) / 100,
    }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence || (a.value < b.value ? -1 : 1));
}
