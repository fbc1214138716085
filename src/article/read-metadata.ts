import { type Element, foldSpace, readElementText, walkElements } from "./parse-markup.js";
import { readInstant } from "./read-instant.js";
import { splitByline } from "./split-byline.js";
import {
  findArticleData,
  findOrganisations,
  isClosed,
  type Json,
  type LiveUpdate,
  nameOf,
  readLiveUpdates,
  textOf,
} from "./structured-data.js";

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
  readonly section: string | null;
  /** Authors that the page calls organisations. */
  readonly organisations: ReadonlySet<string>;
  readonly isPaywalled: boolean;
  /** How many words the page says that it has. */
  readonly toldWords: number | null;
  /** The posts of a live blog; null for other articles. */
  readonly updates: readonly LiveUpdate[] | null;
}

/** Reads structured data (schema.org), Open Graph and meta elements, `time`, headings and bylines, in that order. */
export function readMetadata(root: Element): Metadata {
  const elements = [...walkElements(root)];
  const meta = readMetaElements(elements);
  const articles = findArticleData(elements);
  const [article] = articles;
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
    section: textOf(article?.articleSection) ?? first("article:section", "parsely-section", "section"),
    organisations: findOrganisations(article),
    isPaywalled: articles.some(isClosed) || first("article:content_tier")?.toLowerCase() === "locked",
    toldWords: Number(article?.wordCount) || null,
    updates: readLiveUpdates(articles),
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

function readAuthors(
  elements: readonly Element[],
  article: Json | undefined,
  meta: ReadonlyMap<string, string>,
): string[] {
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
