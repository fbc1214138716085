// In: quotations that one speaker is said to have uttered. Out: which of them carry one statement. Two do when their
// words are the same or one holds the other's, and when they may have been said on one day. What fits two statements
// joins neither: "the bridge is safe and will stay open" within two different sentences proves neither.
// A function of the set: no order, no chance, no chains of near misses.
import type { SpokenQuotation } from "../record/link.js";

/**
 * A report that does not tell the day of a quotation is taken to quote what was said in the week before it; at greater
 * length in the month before it, since a dozen words and more are seldom said twice.
 */
const UNTOLD_DAYS = 7;
const UNTOLD_DAYS_LONG = 30;
const LONG_WORDS = 12;
const DAY_MS = 86_400_000;

/** Days since 1970, both included. `told` when a report tells the very day. */
interface Days {
  readonly from: number;
  /** `from` for words too few to be looked for a month back. */
  readonly closeFrom: number;
  readonly to: number;
  readonly told: boolean;
}

/** Quotations of the same words that may be of one day: what is joined to others as a whole. */
interface Node {
  readonly wording: Wording;
  readonly days: Days;
  readonly attributionIds: readonly string[];
}

interface Wording {
  readonly key: string;
  /** Each piece with a space at either end, so that a word is only ever found whole. */
  readonly pieces: readonly string[];
  readonly shingles: readonly number[];
  readonly quotations: SpokenQuotation[];
}

/**
 * The attribution ids of each statement, each list sorted, the lists by their first id. Every attribution is in one.
 * Quotations of different speakers never meet.
 */
export function groupQuotations(quotations: readonly SpokenQuotation[]): readonly (readonly string[])[] {
  const bySpeaker = new Map<string, Map<string, SpokenQuotation>>();
  for (const quotation of quotations) {
    const own = bySpeaker.get(quotation.speaker) ?? new Map<string, SpokenQuotation>();
    bySpeaker.set(quotation.speaker, own.set(quotation.attributionId, quotation));
  }
  const groups = [...bySpeaker.values()].flatMap((own) => groupOwn([...own.values()]));
  return groups.map((ids) => ids.sort()).sort((one, other) => ((one[0] ?? "") < (other[0] ?? "") ? -1 : 1));
}

function groupOwn(quotations: readonly SpokenQuotation[]): string[][] {
  const wordings = gatherWordings(quotations);
  const nodesOf = new Map(wordings.map((wording) => [wording, partByDays(wording)]));
  const wholes = findWholes(wordings);
  const findHolders = (node: Node): readonly Node[] => {
    const isShort = countWords(node.wording.pieces) < LONG_WORDS;
    return (wholes.get(node.wording) ?? []).flatMap((whole) =>
      (nodesOf.get(whole) ?? []).filter(({ days }) => mayBeOneDay(days, node.days, isShort)),
    );
  };
  const holdersOf = new Map([...nodesOf.values()].flat().map((node) => [node, findHolders(node)]));
  const groups = new Map<Node, Node[]>();
  for (const [node, holders] of holdersOf) {
    const greatest = holders.filter((holder) => (holdersOf.get(holder) ?? []).length === 0);
    const sameDay = greatest.filter(({ days }) => days.told && node.days.told);
    const isOneWording = greatest.every(({ wording }) => wording === greatest[0]?.wording);
    const chosen = isOneWording && sameDay.length > 0 ? sameDay : greatest;
    const home = chosen.length === 1 && chosen[0] ? chosen[0] : node;
    const held = groups.get(home);
    if (held) held.push(node);
    else groups.set(home, [node]);
  }
  return [...groups].flatMap(([home, nodes]) => partByDay(home, nodes)).map(joinIds);
}

/**
 * A whole of no told day, and parts of it of several: the parts may be of several occasions. Those whose day is told
 * then stand alone; where the others cannot be of one day either, they do too.
 */
function partByDay(home: Node, nodes: readonly Node[]): readonly (readonly Node[])[] {
  if (haveOneDay(nodes)) return [nodes];
  const untold = nodes.filter((node) => node === home || !node.days.told);
  const told = nodes.filter((node) => !untold.includes(node)).map((node) => [node]);
  return haveOneDay(untold) ? [untold, ...told] : nodes.map((node) => [node]);
}

function haveOneDay(nodes: readonly Node[]): boolean {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const { days } of nodes) {
    from = Math.max(from, days.from);
    to = Math.min(to, days.to);
  }
  return from <= to;
}

function joinIds(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ attributionIds }) => attributionIds);
}

function gatherWordings(quotations: readonly SpokenQuotation[]): readonly Wording[] {
  const wordings = new Map<string, Wording>();
  for (const quotation of quotations) {
    const key = quotation.pieces.join("|");
    const held = wordings.get(key);
    if (held) held.quotations.push(quotation);
    else
      wordings.set(key, {
        key,
        pieces: quotation.pieces.map((piece) => ` ${piece} `),
        shingles: quotation.shingles,
        quotations: [quotation],
      });
  }
  return [...wordings.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** For each wording, those that hold its words and more. Looked up by its rarest run of words. */
function findWholes(wordings: readonly Wording[]): ReadonlyMap<Wording, readonly Wording[]> {
  const byShingle = new Map<number, Wording[]>();
  for (const wording of wordings)
    for (const shingle of wording.shingles) {
      const held = byShingle.get(shingle);
      if (held) held.push(wording);
      else byShingle.set(shingle, [wording]);
    }
  return new Map(
    wordings.map((wording) => {
      let rarest: readonly Wording[] = wordings;
      for (const shingle of wording.shingles) {
        const held = byShingle.get(shingle) ?? [];
        if (held.length < rarest.length) rarest = held;
      }
      return [wording, rarest.filter((whole) => whole !== wording && holdsWords(whole, wording))];
    }),
  );
}

/** True when every piece of `part` stands in a piece of `whole`, in order. */
function holdsWords(whole: Wording, part: Wording): boolean {
  let piece = 0;
  let from = 0;
  for (const words of part.pieces) {
    for (;;) {
      const held = whole.pieces[piece];
      if (held === undefined) return false;
      const at = held.indexOf(words, from);
      if (at >= 0) {
        // The space after the last word may be the one before the next.
        from = at + words.length - 1;
        break;
      }
      piece++;
      from = 0;
    }
  }
  return true;
}

/**
 * Quotations of one wording, parted by the days on which they may have been said. What tells no day goes with the one
 * told day that it may be of; where there are several, or none, those that may be of one day stay together.
 */
function partByDays(wording: Wording): readonly Node[] {
  const told = new Map<number, SpokenQuotation[]>();
  const untold: { readonly days: Days; readonly quotation: SpokenQuotation }[] = [];
  for (const quotation of wording.quotations) {
    const days = findDays(quotation);
    if (!days.told) untold.push({ days, quotation });
    else told.set(days.from, [...(told.get(days.from) ?? []), quotation]);
  }
  const left = untold.filter(({ days, quotation }) => {
    const fitting = [...told.keys()].filter((day) => days.from <= day && day <= days.to);
    const [only, another] = fitting;
    if (only === undefined || another !== undefined) return true;
    told.get(only)?.push(quotation);
    return false;
  });
  const nodes = [...told].map(([day, quotations]) =>
    makeNode(wording, { from: day, closeFrom: day, to: day, told: true }, quotations),
  );
  return [...nodes, ...partUntold(wording, left)];
}

/** The fewest parts in which all quotations may be of one day: each part takes in all that may be of its earliest end. */
function partUntold(
  wording: Wording,
  untold: readonly { readonly days: Days; readonly quotation: SpokenQuotation }[],
): readonly Node[] {
  const waiting = untold.toSorted(
    (one, other) =>
      one.days.to - other.days.to ||
      one.days.from - other.days.from ||
      (one.quotation.attributionId < other.quotation.attributionId ? -1 : 1),
  );
  const parts: { days: Days; readonly quotations: SpokenQuotation[] }[] = [];
  for (const { days, quotation } of waiting) {
    const part = parts.at(-1);
    if (part && days.from <= part.days.to) {
      part.quotations.push(quotation);
      const closeFrom = Math.min(part.days.to, Math.max(part.days.closeFrom, days.closeFrom));
      part.days = { from: Math.max(part.days.from, days.from), closeFrom, to: part.days.to, told: false };
    } else parts.push({ days, quotations: [quotation] });
  }
  return parts.map(({ days, quotations }) => makeNode(wording, days, quotations));
}

function makeNode(wording: Wording, days: Days, quotations: readonly SpokenQuotation[]): Node {
  return { wording, days, attributionIds: quotations.map(({ attributionId }) => attributionId) };
}

function findDays({ saidOn, publishedOn, pieces }: SpokenQuotation): Days {
  if (saidOn) {
    const from = countDays(saidOn.earliest);
    const to = countDays(saidOn.latest);
    return { from, closeFrom: from, to, told: from === to };
  }
  if (publishedOn === null) return { from: 0, closeFrom: 0, to: Number.MAX_SAFE_INTEGER, told: false };
  const to = countDays(publishedOn);
  const days = countWords(pieces) < LONG_WORDS ? UNTOLD_DAYS : UNTOLD_DAYS_LONG;
  return { from: to - days, closeFrom: to - UNTOLD_DAYS, to, told: false };
}

/** A short part is not looked for a month back, however long what holds it. */
function mayBeOneDay(whole: Days, part: Days, isShort: boolean): boolean {
  return (isShort ? whole.closeFrom : whole.from) <= part.to && part.from <= whole.to;
}

function countWords(pieces: readonly string[]): number {
  return pieces.reduce((count, piece) => count + piece.trim().split(" ").length, 0);
}

function countDays(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}
