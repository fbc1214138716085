// Who may correct a record: a file beside it, `RECORD-reviewers.json`, with names, roles and the hashes of tokens. A token
// is shown once, when it is made, and is in no file. Read by the server, written by `onrecord reviewers`.
import { createHash, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { z } from "zod";
import { describeFault } from "../base/describe-fault.js";
import { OnrecordError } from "../base/errors.js";
import { ROLES, type Role } from "../base/roles.js";

const Reviewer = z.object({
  name: z.string().min(1),
  role: z.enum(ROLES),
  /** SHA-256 of the token, in hex; null for the owner of this machine, who needs none on it. */
  tokenHash: z.string().nullable(),
  /** When it was made; an instant. */
  at: z.string(),
});
/** One who may ask or correct. */
export type Reviewer = Readonly<z.infer<typeof Reviewer>>;
const ReviewerFile = z.object({ reviewers: z.array(Reviewer) });

const TOKEN_BYTES = 32;
const OWNER_ONLY = 0o600;

/** Those who may correct the record in `record`, sorted by name; none where there is no file. @throws OnrecordError REVIEWERS_BAD */
export function readReviewers(record: string): readonly Reviewer[] {
  const file = nameFile(record);
  if (!statSync(file, { throwIfNoEntry: false })) return [];
  try {
    return ReviewerFile.parse(JSON.parse(readFileSync(file, "utf8"))).reviewers;
  } catch (fault) {
    const reason = fault instanceof z.ZodError ? z.prettifyError(fault) : describeFault(fault);
    throw new OnrecordError("REVIEWERS_BAD", { file, reason }, fault);
  }
}

/** What changes when the file does: whether to read it again costs no more than this. */
export function stampReviewers(record: string): string {
  const stat = statSync(nameFile(record), { throwIfNoEntry: false, bigint: true });
  return stat ? `${stat.ino} ${stat.mtimeNs} ${stat.size}` : "";
}

/**
 * Writes down one who may ask or correct, in the place of one of the same name, and answers the token.
 * @throws OnrecordError REVIEWERS_BAD, OUTPUT_UNWRITABLE
 */
export function addReviewer(
  record: string,
  given: { readonly name: string; readonly role: Role; readonly at: string },
): string {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  putReviewer(record, { ...given, tokenHash: hashToken(token) });
  return token;
}

/** Writes down what the owner of this machine is called, who needs no token on it. @throws as `addReviewer` */
export function nameOwner(record: string, given: { readonly name: string; readonly at: string }): void {
  const others = readReviewers(record).filter(({ tokenHash }) => tokenHash !== null);
  writeReviewers(record, [...others, { ...given, role: "owner", tokenHash: null }]);
}

/** Takes one out; what it said stays. @throws OnrecordError REVIEWER_UNKNOWN, and as `addReviewer` */
export function removeReviewer(record: string, name: string): void {
  const held = readReviewers(record);
  const others = held.filter((reviewer) => reviewer.name !== name);
  if (others.length === held.length) throw new OnrecordError("REVIEWER_UNKNOWN", { name });
  writeReviewers(record, others);
}

/** What is kept of a token. It is long and random, so that nothing slower is needed to keep it from being guessed. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function putReviewer(record: string, reviewer: Reviewer): void {
  writeReviewers(record, [...readReviewers(record).filter(({ name }) => name !== reviewer.name), reviewer]);
}

/** Whole or not at all: written under another name first. */
function writeReviewers(record: string, reviewers: readonly Reviewer[]): void {
  const file = nameFile(record);
  const draft = `${file}-new`;
  const sorted = [...reviewers].sort((one, other) => (one.name < other.name ? -1 : 1));
  try {
    rmSync(draft, { force: true });
    const handle = openSync(draft, "wx", OWNER_ONLY);
    try {
      writeSync(handle, `${JSON.stringify({ reviewers: sorted }, null, 2)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (fault) {
    throw new OnrecordError("OUTPUT_UNWRITABLE", { file, reason: describeFault(fault) }, fault);
  }
}

function nameFile(record: string): string {
  return `${record}-reviewers.json`;
}
