import type { Element } from "./parse-markup.js";
import { readInstant } from "./read-instant.js";

/** An object of structured data (JSON-LD). */
export type Json = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|Report|BlogPosting|LiveBlogPosting|Review)$/;

/** The structured data of the page's articles, the one that tells most first. */
export function findArticleData(elements: readonly Element[]): readonly Json[] {
  const found: Json[] = [];
  for (const element of elements) {
    if (element.tag !== "script" || !/ld\+json/i.test(element.attributes.type ?? "")) continue;
    for (const node of flatten(parseLoosely(element.children.join(""))))
      if (hasType(node, ARTICLE_TYPE)) found.push(node);
  }
  const weight = (node: Json) => (node.headline ? 4 : 0) + (node.datePublished ? 2 : 0) + (node.author ? 1 : 0);
  return found.sort((one, other) => weight(other) - weight(one));
}

const hasType = (node: Json, type: RegExp): boolean => [node["@type"]].flat().some((name) => type.test(String(name)));

/** A post of a live blog as structured data tell of it. */
export interface LiveUpdate {
  readonly title: string | null;
  readonly text: string | null;
  readonly postedAt: string | null;
}

const MAX_UPDATES = 5000;

/** The posts of the page's live blog; null when it is none. */
export function readLiveUpdates(articles: readonly Json[]): readonly LiveUpdate[] | null {
  const blog = articles.find((node) => hasType(node, /^LiveBlogPosting$/));
  if (!blog) return null;
  return [blog.liveBlogUpdate ?? []]
    .flat()
    .slice(0, MAX_UPDATES)
    .filter((update): update is Json => typeof update === "object" && update !== null)
    .map((update) => ({
      title: textOf(update.headline),
      text: textOf(update.articleBody),
      postedAt: readInstant(textOf(update.datePublished), textOf(update.dateModified)),
    }));
}

/** Names that the structured data give as those of organisations among an article's authors. */
export function findOrganisations(article: Json | undefined): ReadonlySet<string> {
  const authors: readonly unknown[] = [article?.author ?? []].flat();
  const organisations = authors.filter(
    (author) =>
      typeof author === "object" && author !== null && hasType(author as Json, /^(?:News(?:Media)?)?Organization$/),
  );
  return new Set(organisations.map((author) => nameOf(author) ?? ""));
}

/** True when the structured data say that the article, or a part of it, is not free to read. */
export function isClosed(article: Json | undefined): boolean {
  const parts = [article, ...[article?.hasPart ?? []].flat()];
  return parts.some((part) => /^false$/i.test(String((part as Json | undefined)?.isAccessibleForFree ?? "")));
}

function parseLoosely(source: string): unknown {
  const json = source.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, "");
  for (const attempt of [json, json.replace(/[\u0000-\u001f]+/g, " ").replace(/,\s*([}\]])/g, "$1")])
    try {
      return JSON.parse(attempt);
    } catch {
      // The second attempt, or none, will do: many sites break their own JSON.
    }
  return null;
}

const MAX_NESTING = 8;

function* flatten(value: unknown, depth = 0): Generator<Json> {
  if (depth > MAX_NESTING || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) for (const item of value) yield* flatten(item, depth + 1);
  else {
    const node = value as Json;
    yield node;
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) yield* flatten(node[key], depth + 1);
  }
}

/** The text of a value, or of the first of a list; null when it is none or empty. */
export function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value !== "string") return null;
  const text = decodeEntities(value).trim();
  return text === "" ? null : text;
}

/** The name of a thing or a person, which may stand alone or in an object. */
export function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0]);
  return textOf(value) ?? (typeof value === "object" && value !== null ? textOf((value as Json).name) : null);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Structured data is often escaped once more than it should be. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
