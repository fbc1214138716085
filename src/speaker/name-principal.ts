import { STATE_OFFICE_HEADS, VOICE_HEADS } from "../lexicon/en/offices.js";
import { STATE_WORDS, type State } from "../lexicon/governments.js";
import { nameGovernment } from "./resolve-body.js";
import type { Resolved } from "./resolve-source.js";
import type { Role } from "./role.js";

/** For whom a speaker speaks, and the rule that says so. */
export interface Principal {
  readonly name: string;
  readonly by: string;
}

/**
 * The government or organisation that a speaker speaks for:
 * 1. a government, or a ministry or seat of one, speaks for that government;
 * 2. whoever holds an office of a state now ("Vesslandic Foreign Minister", "US Ambassador to …"), where the report states
 *    the state by name, adjective, capital, seat or ministry, speaks for "Government of" it;
 * 3. a spokesman, spokeswoman, spokesperson, press secretary or secretary general speaks for the body that the report
 *    names with them.
 * In all other cases it is not clear: a former office, a mayor or a governor, a legislator, an expert, a candidate.
 */
export function namePrincipal(resolved: Resolved, office: Role | null, affiliation: string | null): Principal | null {
  if (resolved.mention.kind === "body")
    return resolved.state ? { name: nameGovernment(resolved.state), by: "body-of-state" } : null;
  if (resolved.mention.kind === "group" || !office || office.isFormer || !affiliation) return null;
  const state = findState(affiliation, office.head);
  if (state && STATE_OFFICE_HEADS.has(office.head) && !isLocal(office))
    return { name: nameGovernment(state), by: "office-of-state" };
  return VOICE_HEADS.has(office.head) || /press secretary|secretary[- ]general/i.test(office.office ?? "")
    ? { name: affiliation, by: "spokesperson" }
    : null;
}

function isLocal(office: Role): boolean {
  return /\b(?:state|county|city|district|opposition|campaign|company|former)\b/i.test(
    (office.office ?? "").replace(/secretary of state/i, ""),
  );
}

/** Offices that a capital has only for its state. */
const ABROAD_HEADS = /^(?:minister|premier|ambassador|envoy|diplomat|consul|negotiator|counterpart)$/;

/** "US", "French", "Moscow", "Kremlin", "Russian Foreign Ministry". */
function findState(affiliation: string, head: string): State | null {
  const whole = STATE_WORDS.get(affiliation);
  // "Paris police chief Ada Holt" is the city's, "Moscow's ambassador" the state's.
  if (whole?.kind === "capital" && !ABROAD_HEADS.test(head)) return null;
  if (whole) return whole.state;
  const match = /^(.+?)(?:['’]s)? (?:\p{L}+ )*(?:government|ministry|embassy|military|army|navy|cabinet)$/iu.exec(
    affiliation,
  );
  const [one = "", two = ""] = (match?.[1] ?? "").split(" ");
  return STATE_WORDS.get(`${one} ${two}`)?.state ?? STATE_WORDS.get(one.replace(/['’]s$/, ""))?.state ?? null;
}
