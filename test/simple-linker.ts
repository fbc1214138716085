import { createHash } from "node:crypto";
import { makeId } from "../src/base/hash.js";
import type { Extraction } from "../src/record/extraction.js";
import type { OfficeHolder, Persona, Quotation, Resolution, SeenSignature, Signature } from "../src/record/link.js";
import type { Linker } from "../src/record/linker.js";
import type { Reading } from "../src/record/reading.js";
import type { KnownHolder } from "../src/record/store.js";

const RUN = 6;

/**
 * A linker of plain rules, to try stores with: persons of one name are one unless their affiliations differ; one that is
 * called by an unnamed office (`the minister`) is who held it then; quotations are one statement when one contains the
 * other and no day parts them.
 */
export const simpleLinker: Linker = {
  findPersonas,
  areEchoes: (one, other) => isWithin(one, other) || isWithin(other, one) || one.pieces.join() === other.pieces.join(),
  resolveBlock,
  resolveOffice,
  findHolders,
  chooseSpeaker: (signatures) => {
    const named = signatures.filter(({ block }) => block !== null);
    const [first] = (named.length > 0 ? named : [...signatures]).sort(
      (one, other) => other.reportCount - one.reportCount || (one.name < other.name ? -1 : 1),
    );
    const name = first?.name ?? "";
    const aliases = [...new Set(named.map((signature) => signature.name))].filter((alias) => alias !== name);
    return { kind: first?.kind ?? "person", name, aliases: aliases.sort() };
  },
  signHolder: (holder) => ({ signature: signHolder(holder), officeKey: `${fold(holder.office)}|${holder.body ?? ""}` }),
  findSaidQuotations,
  groupQuotations,
  tellKind: ({ mode, polarity }) => {
    if (mode === "mental") return "position";
    if (polarity === "asserted") return "statement";
    return polarity === "conditional" ? "conditional" : "refusal";
  },
  sketchReport: (text) => {
    const values = [...new Set(makeShingles(splitWords(text)))].sort((one, other) => one - other).slice(0, 64);
    return values.length < 8 ? null : { bands: values.slice(0, 16), values };
  },
};

function findPersonas({ article, readings }: Extraction): readonly Persona[] {
  const personas = new Map<string, Persona>();
  for (const reading of readings) {
    const signature = makeSignature(reading, article.report.id, article.publishedAt);
    if (!signature) continue;
    const held = personas.get(signature.id);
    const attributionIds = [...(held?.attributionIds ?? []), reading.attributionId];
    personas.set(signature.id, { signature, attributionIds });
  }
  return [...personas.values()];
}

function makeSignature(reading: Reading, reportId: string, publishedAt: string | null): Signature | null {
  const mention = reading.speaker.value;
  if (!mention) return null;
  const named = mention.kind === "person" || mention.kind === "body";
  const isOffice = mention.kind === "unnamed" && mention.name.startsWith("the ");
  const office = reading.office.value;
  const body = reading.affiliation.value;
  return sign({
    kind: mention.kind,
    block: named ? `${mention.kind}:${fold(mention.name).split(" ").at(-1)}` : null,
    name: mention.name,
    offices: office === null ? [] : [{ office, body }],
    bodies: body === null ? [] : [body],
    countries: [],
    party: null,
    officeKey: isOffice ? `${fold(mention.name).slice(4)}|${body ?? ""}` : null,
    quoted: null,
    period: isOffice ? (publishedAt?.slice(0, 7) ?? null) : null,
    reportId: named || isOffice ? null : reportId,
    words: named || isOffice ? null : mention.name,
  });
}

function sign(fields: Omit<Signature, "id">): Signature {
  return { id: makeId("sig", JSON.stringify(fields)), ...fields };
}

function signHolder({ name, office, body, country, party }: KnownHolder): Signature {
  return sign({
    kind: "person",
    block: `person:${fold(name).split(" ").at(-1)}`,
    name,
    offices: [{ office, body }],
    bodies: body === null ? [] : [body],
    countries: country === null ? [] : [country],
    party,
    officeKey: null,
    period: null,
    quoted: null,
    reportId: null,
    words: null,
  });
}

function resolveBlock(signatures: readonly SeenSignature[]): readonly Resolution[] {
  const clusters = new Map<string, string[]>();
  for (const { id, name, bodies } of signatures) push(clusters, `${fold(name)}|${bodies[0] ?? ""}`, id);
  const bodiesOf = new Map<string, Set<string>>();
  for (const { name, bodies } of signatures)
    if (bodies[0] !== undefined) bodiesOf.set(fold(name), (bodiesOf.get(fold(name)) ?? new Set()).add(bodies[0]));
  for (const [name, bodies] of bodiesOf) {
    const [only] = bodies;
    const untold = clusters.get(`${name}|`) ?? [];
    if (bodies.size === 1 && untold.length > 0) {
      clusters.get(`${name}|${only}`)?.push(...untold);
      clusters.delete(`${name}|`);
    }
  }
  const sorted = [...clusters].map(([key, ids]) => [key, ids.sort()] as const);
  return sorted.flatMap(([key, ids]) => {
    const [leaderId = ""] = ids;
    const alike = sorted.filter(([other]) => other !== key && other.split("|")[0] === key.split("|")[0]);
    const candidates = alike.map(([, [value = ""]]) => ({ value, confidence: 0.5 }));
    candidates.sort((one, other) => (one.value < other.value ? -1 : 1));
    return ids.map((signatureId) => ({ signatureId, leaderId, candidates }));
  });
}

function resolveOffice(signatures: readonly SeenSignature[], holders: readonly OfficeHolder[]): readonly Resolution[] {
  return signatures.map(({ id, period }) => {
    const then = holders.filter(
      ({ from, until }) =>
        period !== null && (from ?? "").slice(0, 7) <= period && period <= (until ?? "9999").slice(0, 7),
    );
    const leaders = [...new Set(then.map(({ leaderId }) => leaderId))].sort();
    const [only] = leaders;
    return { signatureId: id, leaderId: leaders.length === 1 && only !== undefined ? only : id, candidates: [] };
  });
}

function findHolders(leaderId: string, signatures: readonly SeenSignature[]): readonly OfficeHolder[] {
  const offices = new Map<string, OfficeHolder>();
  for (const { name, offices: stated, firstDay, lastDay } of signatures)
    for (const { office, body } of stated) {
      if (firstDay === null || lastDay === null) continue;
      const officeKey = `${fold(office)}|${body ?? ""}`;
      const held = offices.get(officeKey);
      const from = held?.from && held.from < firstDay ? held.from : firstDay;
      const until = held?.until && held.until > lastDay ? held.until : lastDay;
      offices.set(officeKey, { leaderId, name, officeKey, from, until, background: false });
    }
  return [...offices.values()].sort((one, other) => (one.officeKey < other.officeKey ? -1 : 1));
}

function findSaidQuotations({ article, attributions, readings }: Extraction): readonly Quotation[] {
  return attributions.flatMap(({ id, manner, mode, content }, i): readonly Quotation[] => {
    const words = splitWords(content.map(({ start, end }) => article.text.slice(start, end)).join(" "));
    if (manner === "indirect" || mode === "mental" || words.length < RUN) return [];
    const shingles = [...new Set(makeShingles(words))].sort((one, other) => one - other);
    const saidOn = readings[i]?.saidOn.value ?? null;
    return [{ attributionId: id, pieces: [words.join(" ")], shingles, saidOn, publishedOn: article.publishedAt }];
  });
}

/** Wholes of the same words and day first; a part joins the only whole that contains it. */
function groupQuotations(quotations: readonly Quotation[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  const keyOf = ({ pieces, saidOn }: Quotation): string => `${pieces.join(" … ")}|${saidOn?.earliest ?? ""}`;
  for (const quotation of quotations) push(groups, keyOf(quotation), quotation.attributionId);
  const wholes = new Map(quotations.map((quotation) => [keyOf(quotation), quotation]));
  const targets = new Map<string, string>();
  for (const [key, part] of wholes) {
    const fitting = [...wholes].filter(([other, whole]) => other !== key && isWithin(part, whole)).map(([at]) => at);
    const outer = fitting.filter((at) => !fitting.some((other) => isWithin(get(wholes, at), get(wholes, other))));
    const [only] = outer;
    if (outer.length === 1 && only !== undefined) targets.set(key, only);
  }
  const merged = new Map<string, string[]>();
  for (const [key, ids] of groups) for (const id of ids) push(merged, targets.get(key) ?? key, id);
  return [...merged.values()];
}

function isWithin(part: Quotation, whole: Quotation): boolean {
  const [words, others] = [part.pieces.join(" "), whole.pieces.join(" ")];
  const days = part.saidOn && whole.saidOn && part.saidOn.earliest !== whole.saidOn.earliest;
  return !days && words.length < others.length && ` ${others} `.includes(` ${words} `);
}

function makeShingles(words: readonly string[]): readonly number[] {
  return words.slice(RUN - 1).map((_, i) => {
    const digest = createHash("sha256").update(words.slice(i, i + RUN).join(" "));
    return digest.digest().readUIntBE(0, 6);
  });
}

const splitWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const fold = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function get<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(key);
  return value;
}
