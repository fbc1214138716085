import type { ComparedActor } from "../api/actor-answers.js";
import type { FoundStatement } from "../api/answers.js";
import { nameCountry } from "../parts/name-country.js";
import { changeParams, writeAddress } from "../routing/address.js";
import { pickFilters } from "../search/search-filters.js";

/** What the rows of a comparison are. */
export type ActorKind = "speaker" | "body" | "country";

/** Which rows the address asks for. */
export function readBy(params: URLSearchParams): ActorKind {
  const by = params.get("by");
  return by === "body" || by === "country" ? by : "speaker";
}

/** Which columns the address asks for. */
export function readPeriod(params: URLSearchParams): "month" | "day" {
  return params.get("period") === "day" ? "day" : "month";
}

/** The search that a comparison is asked with. */
export function readComparison(params: URLSearchParams): URLSearchParams {
  return changeParams(pickFilters(params), { by: readBy(params), period: readPeriod(params) });
}

/** The same page with something else picked in it. */
export function compareWith(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  return writeAddress("/compare", changeParams(params, changes));
}

/** An actor as it is shown. */
export function nameActor(by: ActorKind, { name }: Pick<ComparedActor, "name">): string {
  return by === "country" ? nameCountry(name) : name;
}

const FILTER_OF: Readonly<Record<ActorKind, string>> = { speaker: "speaker", body: "bodyName", country: "country" };

/** The search for what one actor said, among all that is compared. */
export function searchActor(
  params: URLSearchParams,
  by: ActorKind,
  actor: Pick<ComparedActor, "actor" | "name">,
): URLSearchParams {
  return changeParams(pickFilters(params), { [FILTER_OF[by]]: by === "body" ? actor.name : actor.actor });
}

/** Whether a statement stands in an actor's row: of the bodies that it may be of, the first told counts there. */
export function isOfActor(row: FoundStatement, by: ActorKind, actor: string): boolean {
  if (by === "speaker") return row.speaker?.id === actor;
  if (by === "country") return row.countries.includes(actor);
  const body = row.onBehalfOf ?? (row.speaker?.kind === "body" ? row.speaker.name : row.affiliation);
  return body !== null && foldBody(body) === actor;
}

function foldBody(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/^the\s+/, "");
}

const VERSUS_SEPARATOR = "~";

/** The two actors set against each other, or fewer. */
export function readVersus(params: URLSearchParams): readonly string[] {
  return (params.get("versus") ?? "").split(VERSUS_SEPARATOR).filter(Boolean).slice(0, 2);
}

/** Puts an actor into the pair, or takes it out; a third takes the place of the first. */
export function toggleVersus(params: URLSearchParams, actor: string): string {
  const held = readVersus(params);
  const next = held.includes(actor) ? held.filter((one) => one !== actor) : [...held, actor].slice(-2);
  return compareWith(params, { versus: next.join(VERSUS_SEPARATOR), cell: null });
}
