// In: the signatures that name the holder of one office by the office alone, and who held it when. Out: whom each means:
// the one holder of that time, else nobody, with those who may be meant as candidates.
import type { OfficeHolder, Resolution, SeenSignature } from "../record/link.js";

/** Reports go on for a while without naming a holder: so many days beyond what they state still count when nobody else is near. */
const REACH_DAYS = 120;
/** Further out one holder alone may be known, of an office that is seldom in the news. */
const FAR_DAYS = 220;

/** Of several holders told of at one time, one who has this share of the reports a month is meant: others are slips. */
const SURE = 0.75;

const FEWEST_MONTHS = 6;

interface Term {
  readonly leaderId: string;
  /** Reports a month; one report alone is none a month. */
  readonly rate: number;
  readonly from: number;
  readonly until: number;
}

/** One resolution for each signature, sorted by signature id. What the user loaded goes before what reports state. */
export function resolveOffice(
  signatures: readonly SeenSignature[],
  holders: readonly OfficeHolder[],
): readonly Resolution[] {
  const terms = listTerms(holders);
  return [...new Map(signatures.map((one) => [one.id, one])).values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((signature) => resolveOne(signature, terms));
}

/** With a background holder at hand, reports' own dates of the same office only fill what the list leaves open. */
function listTerms(holders: readonly OfficeHolder[]): {
  readonly known: readonly Term[];
  readonly stated: readonly Term[];
} {
  const make = ({ leaderId, reportCount = 1, ...days }: OfficeHolder): Term => {
    const from = countDays(days.from) ?? Number.NEGATIVE_INFINITY;
    const until = countDays(days.until) ?? Number.POSITIVE_INFINITY;
    return { leaderId, from, until, rate: reportCount / Math.max(FEWEST_MONTHS, (until - from) / 30) };
  };
  return {
    known: holders.filter(({ background }) => background).map(make),
    stated: holders.filter(({ background, from }) => !background && from !== null).map(make),
  };
}

function resolveOne(
  { id, firstDay, lastDay }: SeenSignature,
  { known, stated }: ReturnType<typeof listTerms>,
): Resolution {
  const first = countDays(firstDay);
  const last = countDays(lastDay) ?? first;
  if (first === null || last === null) return stand(id, [...known, ...stated]);
  const within = (terms: readonly Term[], reach: number): readonly Term[] =>
    terms.filter(({ from, until }) => from - reach <= last && until + reach >= first);
  for (const found of [within(known, 0), within(stated, 0), within(stated, REACH_DAYS), within(stated, FAR_DAYS)]) {
    if (found.length === 0) continue;
    const leaderId = chooseLeader(found);
    return leaderId === null ? stand(id, found) : { signatureId: id, leaderId, candidates: [] };
  }
  return stand(id, []);
}

function chooseLeader(terms: readonly Term[]): string | null {
  const rates = new Map<string, number>();
  for (const { leaderId, rate } of terms) rates.set(leaderId, (rates.get(leaderId) ?? 0) + rate);
  const all = [...rates.values()].reduce((sum, rate) => sum + rate, 0);
  for (const [leaderId, rate] of rates) if (rates.size === 1 || rate / all >= SURE) return leaderId;
  return null;
}

function stand(signatureId: string, terms: readonly Term[]): Resolution {
  const leaders = [...new Set(terms.map(({ leaderId }) => leaderId))].sort();
  const confidence = Math.round(100 / Math.max(1, leaders.length)) / 100;
  return { signatureId, leaderId: signatureId, candidates: leaders.map((value) => ({ value, confidence })) };
}

function countDays(day: string | null): number | null {
  if (day === null) return null;
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isFinite(time) ? time / 86_400_000 : null;
}
