import { type Element, foldSpace, readElementText, walkElements } from "./parse-markup.js";
import { splitByline } from "./split-byline.js";

/** What a page tells about itself outside its text. */
export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** The article's whole text, where structured data carries it. */
  readonly articleBody: string | null;
  /** What the page says it is about, each as one of its machines' fields has it. */
  readonly descriptions: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** Reads structured data (schema.org), Open Graph and meta elements, `time`, headings and bylines, in that order. */
export function readMetadata(root: Element): Metadata {
  const elements = [...walkElements(root)];
  const meta = readMetaElements(elements);
  const article = findArticleData(elements);
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value) ?? null;
  const language = first("og:locale")?.replace("_", "-") ?? elements.find(({ tag }) => tag === "html")?.attributes.lang;
  return {
    title: readTitle(elements, textOf(article?.headline), first("og:title", "twitter:title")),
    outlet: nameOf(article?.publisher) ?? first("og:site_name", "application-name"),
    authors: readAuthors(elements, article, meta),
    language: language ? (language.split("-")[0]?.toLowerCase() ?? null) : null,
    url: readUrl(elements, first("og:url")),
    publishedAt: readInstant(
      textOf(article?.datePublished),
      first(
        "article:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dc.date",
        "pubdate",
        "publishdate",
        "date",
        "og:published_time",
      ),
      findTime(elements),
    ),
    modifiedAt: readInstant(textOf(article?.dateModified), first("article:modified_time", "datemodified", "lastmod")),
    articleBody: textOf(article?.articleBody),
    descriptions: [
      textOf(article?.description),
      ...["description", "og:description", "twitter:description"].map((name) => meta.get(name) ?? null),
    ].filter((text) => text !== null),
  };
}

function readMetaElements(elements: readonly Element[]): Map<string, string> {
  const meta = new Map<string, string>();
  for (const { tag, attributes } of elements) {
    if (tag !== "meta") continue;
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? "").toLowerCase();
    const content = foldSpace(attributes.content ?? "");
    if (name !== "" && content !== "" && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

const ARTICLE_TYPE = /(?:Article|Report|BlogPosting|LiveBlogPosting|Review)$/;

/** The structured data of the page's article: of several the one that tells most. */
function findArticleData(elements: readonly Element[]): Json | null {
  const found: Json[] = [];
  for (const element of elements) {
    if (element.tag !== "script" || !/ld\+json/i.test(element.attributes.type ?? "")) continue;
    for (const node of flatten(parseLoosely(element.children.join(""))))
      if ([node["@type"]].flat().some((type) => ARTICLE_TYPE.test(String(type)))) found.push(node);
  }
  const weight = (node: Json) => (node.headline ? 4 : 0) + (node.datePublished ? 2 : 0) + (node.author ? 1 : 0);
  return found.sort((one, other) => weight(other) - weight(one))[0] ?? null;
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
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate"])
      if (key !== "liveBlogUpdate") yield* flatten(node[key], depth + 1);
  }
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value !== "string") return null;
  const text = decodeEntities(value).trim();
  return text === "" ? null : text;
}

function nameOf(value: unknown): string | null {
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

const MAX_HEADINGS = 20;
const MAX_TITLE = 500;

/**
 * The headline: a heading that the structured data or the page's own titles repeat, else what two of those agree on,
 * else what one of them tells. "Home | Courier" in a heading above it is repeated by none.
 */
function readTitle(elements: readonly Element[], headline: string | null, shared: string | null): string | null {
  const isTitle = (text: string | null) => text !== null && text !== "" && text.length <= MAX_TITLE;
  const headings: string[] = [];
  for (const element of elements)
    if (element.tag === "h1" && headings.length < MAX_HEADINGS) headings.push(readElementText(element));
  const titleElement = elements.find(({ tag, parent }) => tag === "title" && parent?.tag === "head");
  const own = titleElement ? readElementText(titleElement) : null;
  const [told, common, page] = [headline, shared, own].map((text) => (isTitle(text) ? text : null));
  const titles = bare(`${page ?? ""} ${common ?? ""}`);
  const fit = headings.filter((text) => isTitle(text) && bare(text).length > 10);
  const repeated =
    fit.find((text) => bare(text) === bare(told ?? "")) ?? fit.find((text) => titles.includes(bare(text)));
  if (repeated) return repeated;
  if (told && page && bare(told) !== "" && bare(page).startsWith(bare(told))) return told;
  const only = headings.length === 1 && isTitle(headings[0] ?? null) ? headings[0] : null;
  return common ?? told ?? only ?? page ?? null;
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function readUrl(elements: readonly Element[], told: string | null): string | null {
  const link = elements.find(({ tag, attributes }) => tag === "link" && attributes.rel?.toLowerCase() === "canonical");
  const url = link?.attributes.href ?? told;
  return url && /^https?:\/\//i.test(url) ? url : null;
}

function findTime(elements: readonly Element[]): string | null {
  const time = elements.find(
    ({ tag, attributes }) => (tag === "time" && attributes.datetime) || attributes.itemprop === "datePublished",
  );
  return time ? (time.attributes.datetime ?? time.attributes.content ?? readElementText(time)) : null;
}

/** The first of the values that tells at least a day, as ISO 8601 with the page's own offset. */
function readInstant(...values: readonly (string | null)[]): string | null {
  for (const value of values) {
    const iso = /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(value ?? "");
    if (iso?.[1]) return iso[2] ? `${iso[1]}T${iso[2]}${iso[3] ?? ""}` : iso[1];
    const parsed = value && /\d{4}/.test(value) ? Date.parse(`${value} UTC`) : Number.NaN;
    if (!Number.isNaN(parsed)) return new Date(parsed).toISOString().slice(0, 10);
  }
  return null;
}

function readAuthors(elements: readonly Element[], article: Json | null, meta: ReadonlyMap<string, string>): string[] {
  const structured = [article?.author ?? []].flat().map((author) => nameOf(author) ?? "");
  for (const names of [
    structured,
    [meta.get("author") ?? meta.get("parsely-author") ?? meta.get("article:author") ?? ""],
    elements.filter(isByline).slice(0, 2).map(readElementText),
  ]) {
    const authors = [...new Set(names.slice(0, MAX_AUTHORS).flatMap(splitByline))];
    if (authors.length > 0) return authors.slice(0, MAX_AUTHORS);
  }
  return [];
}

function isByline({ tag, attributes }: Element): boolean {
  if (attributes.rel === "author" || attributes.itemprop === "author") return true;
  return tag !== "body" && /(?:^|[\s_-])(?:byline|author-?name|author)(?=$|[\s_-])/i.test(attributes.class ?? "");
}

const MAX_AUTHORS = 50;
