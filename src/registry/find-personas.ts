// In: what was extracted from one report. Out: the speakers it tells of, each once, with what can tell them from speakers
// of other reports. Persons and bodies have a block (only signatures of one block can be one speaker); the holder of an
// office named by the office alone has the office's key instead; groups and unnamed sources never leave their report.
// Which speakers of several reports are one is not decided here.
import { hashBytes, makeId } from "../base/hash.js";
import { BODY_NOUNS, DOCUMENT_NOUNS } from "../lexicon/en/bodies.js";
import type { Extraction } from "../record/extraction.js";
import type { Persona, Quotation, Signature, StatedOffice } from "../record/link.js";
import type { Mention, Reading } from "../record/reading.js";
import { findShortNames } from "./find-short-names.js";
import { foldBody } from "./fold-body.js";
import { foldName } from "./fold-name.js";
import { foldOffices } from "./fold-office.js";

/** Roles that the speaker room is less sure of than this tell nothing here. */
const LEAST_CONFIDENCE = 0.3;

/** What the readings of one speaker add up to. */
interface Gathered {
  readonly mention: Mention;
  readonly key: string;
  readonly attributionIds: string[];
  readonly offices: Map<string, StatedOffice>;
  readonly bodies: Set<string>;
  readonly parties: Map<string, number>;
}

/**
 * The speakers of one report. A function of the report alone; each attribution whose source is told is in one persona.
 * @param quotations the report's quoted words that may be known again
 */
export function findPersonas(
  extraction: Pick<Extraction, "article" | "attributions" | "readings">,
  quotations: readonly Quotation[],
): readonly Persona[] {
  const { article, readings } = extraction;
  const shortNames = findShortNames(article.text);
  const gathered = new Map<string, Gathered>();
  for (const reading of readings) {
    const mention = reading.speaker.value;
    if (mention) gather(gathered, reading, spellOut(mention, shortNames), shortNames);
  }
  const piecesOf = new Map(quotations.map(({ attributionId, pieces }) => [attributionId, pieces]));
  const named = new Set([...gathered.values()].flatMap(listBodies));
  return [...gathered.values()].map((one) => ({
    signature: makeSignature(one, { article, piecesOf, named }),
    attributionIds: one.attributionIds,
  }));
}

function listBodies({ mention, bodies }: Gathered): readonly string[] {
  return mention.kind === "body" ? [mention.name, ...bodies] : [...bodies];
}

function spellOut(mention: Mention, shortNames: ReadonlyMap<string, string>): Mention {
  const name = tidy(mention.name);
  const long = mention.kind === "body" ? shortNames.get(name.replace(/\./g, "")) : undefined;
  return { ...mention, name: long ?? name };
}

function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function gather(
  gathered: Map<string, Gathered>,
  reading: Reading,
  mention: Mention,
  shortNames: ReadonlyMap<string, string>,
): void {
  const key = keyOf(mention, reading);
  const one: Gathered = gathered.get(key) ?? {
    ...{ mention, key, attributionIds: [], offices: new Map(), bodies: new Set(), parties: new Map() },
  };
  gathered.set(key, one);
  one.attributionIds.push(reading.attributionId);
  const office = readSure(reading.office);
  const told = readSure(reading.affiliation);
  const affiliation = told && (shortNames.get(told.replace(/\./g, "")) ?? told);
  const principal = readSure(reading.onBehalfOf);
  if (office) {
    const body = affiliation ?? principal;
    one.offices.set(`${office}\u0000${body ?? ""}`, { office, body });
  }
  for (const body of [affiliation, principal]) if (body) one.bodies.add(body);
  const party = readSure(reading.party);
  if (party) one.parties.set(party, (one.parties.get(party) ?? 0) + 1);
}

function readSure(field: Reading["office"]): string | null {
  return field.value !== null && field.confidence >= LEAST_CONFIDENCE ? tidy(field.value) || null : null;
}

/** Within a report the speaker room has told persons and bodies apart by name; others only by their words' place. */
function keyOf(mention: Mention, { attributionId, speaker }: Reading): string {
  if (mention.kind === "person" || mention.kind === "body") return `${mention.kind} ${mention.name}`;
  const { span } = speaker;
  return `${mention.kind} ${mention.name} ${span ? `${span.start}-${span.end}` : attributionId}`;
}

/** "Harbour" is no town where the report names a body "Harbour Foundry" besides, unless that one is known to lie there. */
function isShortened(body: string, named: ReadonlySet<string>): boolean {
  return [...named].some((name) => name.startsWith(`${body} `) && foldBody(name).country === null);
}

/** What a report tells besides. */
interface Surroundings {
  readonly article: Extraction["article"];
  readonly piecesOf: ReadonlyMap<string, readonly string[]>;
  /** All bodies that it names. */
  readonly named: ReadonlySet<string>;
}

function makeSignature(one: Gathered, { article, piecesOf, named }: Surroundings): Signature {
  const { mention } = one;
  const offices = [...one.offices.values()].sort(
    (a, b) => compare(a.office, b.office) || compare(a.body ?? "", b.body ?? ""),
  );
  const bodies = [...one.bodies].sort(compare);
  const folded = offices.flatMap(foldOffices);
  const block = nameBlock(mention);
  const officeKey = mention.kind === "unnamed" ? findOfficeKey(mention.name, offices) : null;
  const isLocal = block === null && officeKey === null;
  const countries = new Set([...bodies.map((body) => foldBody(body).country), ...folded.map(({ country }) => country)]);
  if (mention.kind === "body") countries.add(foldBody(mention.name).country);
  // "Ada Quill of Harbour": whom a report ties to nothing but a town is from there.
  else if (offices.length === 0)
    for (const body of bodies) if (!isShortened(body, named)) countries.add(foldBody(body).townCountry);
  const party = [...one.parties].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? null;
  const needsTime = officeKey !== null || (mention.kind === "person" && isThin(mention.name, one, party));
  const period = needsTime && block + (officeKey ?? "") !== "" ? readMonth(article.publishedAt) : null;
  return signSignature({
    kind: mention.kind,
    block,
    name: mention.name,
    offices,
    bodies,
    countries: [...countries].filter((code) => code !== null).sort(compare),
    party: party ?? folded.find((office) => office.party !== null)?.party ?? null,
    officeKey,
    period,
    quoted: period === null ? null : hashQuoted(one.attributionIds, piecesOf),
    reportId: isLocal ? article.report.id : null,
    words: isLocal ? `${article.id} ${one.key}` : null,
  });
}

/** Gives a signature its id, which rests on all it says. */
export function signSignature(said: Omit<Signature, "id">): Signature {
  const parts = [said.kind, said.block, said.name, said.offices, said.bodies, said.countries, said.party];
  const id = makeId(
    "sig",
    JSON.stringify([...parts, said.officeKey, said.period, said.quoted, said.reportId, said.words]),
  );
  return { id, ...said };
}

function hashQuoted(
  attributionIds: readonly string[],
  piecesOf: ReadonlyMap<string, readonly string[]>,
): string | null {
  const pieces = attributionIds.flatMap((id) => piecesOf.get(id) ?? []);
  return pieces.length === 0 ? null : hashBytes([...new Set(pieces)].sort(compare).join("|")).slice(0, 16);
}

function nameBlock({ kind, name }: Mention): string | null {
  if (kind === "person") {
    const { family } = foldName(name);
    return family ? `p:${shorten(family)}` : null;
  }
  if (kind !== "body") return null;
  const { key, kind: bodyKind, country } = foldBody(name);
  // "The department" without a name is this report's own.
  if (key === "" || /^\p{Ll}/u.test(name) || isCommonNoun(key)) return null;
  return bodyKind === "ministry" && country ? `b:${key} (${country})` : `b:${shorten(key)}`;
}

/** "Police", "Polls", "an Israeli newspaper": so many are called that; a parliament is one. */
function isCommonNoun(key: string): boolean {
  const singular = key.replace(/s$/, "");
  if (/^(?:congress|senate|parliament|house|assembly)$/.test(key)) return false;
  return [key, singular].some((word) => BODY_NOUNS.has(word) || DOCUMENT_NOUNS.has(word));
}

/** Keys stay short whatever a report calls a name. */
function shorten(key: string): string {
  return key.length <= 80 ? key : `${key.slice(0, 60)}…${hashBytes(key).slice(0, 12)}`;
}

/** Surname alone, or nothing told beside the name: then only the time can tell who is meant. */
function isThin(name: string, { offices, bodies }: Gathered, party: string | null): boolean {
  return foldName(name).given.length === 0 || (offices.size === 0 && bodies.size === 0 && party === null);
}

/** "The Varennan foreign minister": one holder at a time, of a body that is told, spoken of as the one there is now. */
function findOfficeKey(name: string, offices: readonly StatedOffice[]): string | null {
  if (!/^the /i.test(name) && !/^\p{Lu}[^,]*?['’]s? /u.test(name)) return null;
  // The words of the mention come first; what the report tells besides may be of another office.
  const own = listSoleKeys([{ office: name.replace(/^the /i, ""), body: null }]);
  if (own.length === 1) return own[0] ?? null;
  const words = name.toLowerCase();
  const told = listSoleKeys(offices.filter(({ office }) => words.includes(office.toLowerCase())));
  return told.length === 1 ? (told[0] ?? null) : null;
}

/** The keys of offices that one person holds now, for a told body; each once. */
function listSoleKeys(offices: readonly StatedOffice[]): readonly string[] {
  const keys = offices
    .map(foldOffices)
    .filter((folded) => folded.length === 1)
    .flat()
    .filter(({ isSole, isFormer, body }) => isSole && !isFormer && body !== null)
    .map(({ key }) => key);
  return [...new Set(keys)];
}

function readMonth(publishedAt: string | null): string | null {
  return publishedAt?.slice(0, 7) ?? null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
