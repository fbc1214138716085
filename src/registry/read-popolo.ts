import { OnrecordError } from "../base/errors.js";
import type { HolderRow } from "./read-office-holders.js";

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads Popolo (https://www.popoloproject.com/specs/): persons with identifiers, organizations, posts and memberships, at
 * the top of one object, or a list of persons that hold their memberships. A membership's office is its role, else its
 * post's role or label; its body the organization. A membership of a party gives the party and no office; where the role
 * is "member" and nothing more is told, the person is a member of that body.
 * @throws OnrecordError HOLDERS_BAD when it is no JSON, has no persons, or a membership is of nobody in it.
 */
export function readPopolo(text: string, file: string): readonly HolderRow[] {
  const data = parse(text, file);
  const persons = listOf(Array.isArray(data) ? data : isObject(data) ? data.persons : undefined);
  if (persons.length === 0) throw new OnrecordError("HOLDERS_BAD", { file, reason: "it has no persons" });
  const top = isObject(data) ? data : {};
  const own = persons.flatMap((person): readonly Json[] => {
    return listOf(person.memberships).map((one) => ({ person_id: person.id, ...one }));
  });
  const memberships = [...listOf(top.memberships), ...own];
  const people = new Map(persons.map((person) => [textOf(person.id) ?? "", person]));
  const bodies = new Map(listOf(top.organizations).map((body) => [textOf(body.id) ?? "", body]));
  const posts = new Map(listOf(top.posts).map((post) => [textOf(post.id) ?? "", post]));
  return memberships.flatMap((membership, i): readonly HolderRow[] => {
    const place = `memberships[${i}]`;
    const person = people.get(textOf(membership.person_id) ?? "");
    if (!person) throw new OnrecordError("HOLDERS_BAD", { file, reason: `${place}: its person is not in the file` });
    const post = isObject(membership.post) ? membership.post : posts.get(textOf(membership.post_id) ?? "");
    const body = findBody(membership, post, bodies);
    if (body && isParty(body)) return [];
    const role = textOf(membership.role) ?? textOf(post?.role) ?? textOf(post?.label) ?? textOf(membership.label);
    return [
      {
        ...{
          name: textOf(person.name) ?? "",
          office: role ?? (body ? "member" : ""),
          place,
          externalIds: listIds(person),
        },
        ...{ body: textOf(body?.name), country: findCountry(body), party: findParty(membership, bodies) },
        ...{ from: textOf(membership.start_date), until: textOf(membership.end_date) },
      },
    ];
  });
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = `it is no JSON: ${cause instanceof Error ? cause.message : ""}`;
    throw new OnrecordError("HOLDERS_BAD", { file, reason }, cause);
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() || null : null;
}

function findBody(membership: Json, post: Json | undefined, bodies: ReadonlyMap<string, Json>): Json | undefined {
  if (isObject(membership.organization)) return membership.organization;
  return bodies.get(textOf(membership.organization_id) ?? textOf(post?.organization_id) ?? "");
}

function isParty(body: Json): boolean {
  return /^(?:party|faction|political party)$/i.test(textOf(body.classification) ?? "");
}

/** Whom a membership is on behalf of is the party, in parliaments. */
function findParty(membership: Json, bodies: ReadonlyMap<string, Json>): string | null {
  const party = isObject(membership.on_behalf_of)
    ? membership.on_behalf_of
    : bodies.get(textOf(membership.on_behalf_of_id) ?? "");
  return textOf(party?.name);
}

/** `fr`, `FR` or the area's `ocd-division/country:fr`. */
function findCountry(body: Json | undefined): string | null {
  const area = isObject(body?.area) ? body.area : undefined;
  const told = textOf(body?.country_code) ?? textOf(body?.area_id) ?? textOf(area?.id) ?? "";
  return /^(?:.*country:)?([a-z]{2})$/i.exec(told)?.[1]?.toUpperCase() ?? null;
}

/** `wikidata:Q42`; an identifier without a scheme is left as it is. */
function listIds(person: Json): readonly string[] {
  const told = listOf(person.identifiers).flatMap((one) => {
    const id = textOf(one.identifier);
    const scheme = textOf(one.scheme);
    return id === null ? [] : [scheme === null ? id : `${scheme.toLowerCase()}:${id}`];
  });
  const id = textOf(person.id);
  return told.length > 0 || id === null ? told : [id];
}
