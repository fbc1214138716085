import { Parser } from "htmlparser2";
import { type Feed, FeedBuilder, type RawItem } from "./feed.js";

type XmlKind = Exclude<Feed["kind"], "json feed" | "list" | "page">;

/** Elements that hold one item each. */
const ITEM_TAGS: Readonly<Record<XmlKind, string | null>> = {
  rss: "item",
  atom: "entry",
  opml: null,
  sitemap: "url",
  "sitemap index": "sitemap",
};

type FieldName = "url" | "guid" | "title" | "author" | "published" | "modified";

/** Which field of an item an element's text is. */
const FIELD_OF_TAG: Readonly<Record<XmlKind, Readonly<Record<string, FieldName>>>> = {
  rss: {
    link: "url",
    "feedburner:origlink": "url",
    guid: "guid",
    title: "title",
    author: "author",
    "dc:creator": "author",
    pubdate: "published",
    "dc:date": "published",
    "atom:updated": "modified",
    "dcterms:modified": "modified",
  },
  atom: { title: "title", name: "author", published: "published", issued: "published", updated: "modified" },
  opml: {},
  sitemap: { loc: "url", lastmod: "modified", "news:title": "title", "news:publication_date": "published" },
  "sitemap index": { loc: "url", lastmod: "modified" },
};

/** Elements whose insides speak of something else, or are a page. */
const MUTED_TAGS = new Set(
  "description content content:encoded summary source media:group media:content image textinput enclosure contributor".split(
    " ",
  ),
);

const MAX_DEPTH = 1000;
const MAX_FIELD_UNITS = 10_000;

/** The item being read. */
interface OpenItem {
  readonly fields: Partial<Record<FieldName, string>>;
  readonly authors: string[];
  link: string | null;
  guidIsLink: boolean;
}

/**
 * Reads a feed or sitemap of XML as it is found in the wild: `&` unescaped, elements never closed, cut off in the middle.
 * Entities of its own are never expanded. `base` is what its addresses are relative to, `prefix` what its elements'
 * names begin with (`atom:`).
 */
export function parseFeedXml(xml: string, kind: XmlKind, base: string, prefix: string): Feed {
  const reader = new XmlFeedReader(kind, base, prefix.toLowerCase());
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (!reader.open(tag, attributes)) parser.pause();
      },
      ontext: (text) => reader.take(text),
      onclosetag: (tag, isImplied) => reader.close(tag, isImplied),
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(xml);
  if (!reader.builder.isCut) parser.end();
  return reader.finish();
}

class XmlFeedReader {
  readonly builder: FeedBuilder;
  readonly #kind: XmlKind;
  readonly #prefix: string;
  #depth = 0;
  #item: OpenItem | null = null;
  #field: { readonly name: FieldName; readonly tag: string; parts: string[]; length: number } | null = null;
  #muted: string | null = null;

  constructor(kind: XmlKind, base: string, prefix: string) {
    this.#kind = kind;
    this.#prefix = prefix;
    this.builder = new FeedBuilder(base);
  }

  /** False when enough is read. */
  open(given: string, attributes: Readonly<Record<string, string>>): boolean {
    const tag = this.#nameOf(given);
    if (++this.#depth > MAX_DEPTH) this.builder.isCut = true;
    if (this.builder.isCut) return false;
    if (tag === ITEM_TAGS[this.#kind]) {
      this.#endItem();
      this.#item = { fields: {}, authors: [], link: attributes["rdf:about"] ?? null, guidIsLink: true };
      this.#muted = null;
    } else if (this.#muted === null) this.#openInside(tag, attributes);
    return true;
  }

  #openInside(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#kind === "opml") this.builder.addSource(attributes.xmlurl ?? null);
    const name = FIELD_OF_TAG[this.#kind][tag];
    if (MUTED_TAGS.has(tag)) {
      this.#endField();
      this.#muted = tag;
    } else if (name !== undefined) {
      this.#endField();
      this.#field = { name, tag, parts: [], length: 0 };
    }
    const item = this.#item;
    if (item === null) return;
    if (tag === "guid") item.guidIsLink = attributes.ispermalink?.toLowerCase() !== "false";
    const isOwn = attributes.rel === undefined || attributes.rel === "alternate";
    if (this.#kind === "atom" && tag === "link" && isOwn) item.link ??= attributes.href ?? null;
  }

  take(text: string): void {
    if (this.#field === null || this.#field.length > MAX_FIELD_UNITS) return;
    this.#field.parts.push(text);
    this.#field.length += text.length;
  }

  close(given: string, isImplied: boolean): void {
    const tag = this.#nameOf(given);
    this.#depth--;
    if (this.#muted === tag) this.#muted = null;
    // What is closed because the feed ends there may be cut in the middle of an address.
    if (isImplied && this.#field?.name === "url" && this.#field.tag === tag) this.#field = null;
    if (this.#field?.tag === tag) this.#endField();
    if (tag === ITEM_TAGS[this.#kind]) this.#endItem();
  }

  finish(): Feed {
    this.#endItem();
    return this.builder.finish(this.#kind);
  }

  #nameOf(tag: string): string {
    return this.#prefix !== "" && tag.startsWith(this.#prefix) ? tag.slice(this.#prefix.length) : tag;
  }

  #endField(): void {
    if (this.#field === null) return;
    const { name, parts } = this.#field;
    const text = parts.join("").trim();
    this.#field = null;
    if (text === "") return;
    if (this.#item === null) {
      if (name === "title") this.builder.title ??= text;
    } else if (name === "author") this.#item.authors.push(text);
    else this.#item.fields[name] ??= text;
  }

  #endItem(): void {
    this.#endField();
    const item = this.#item;
    this.#item = null;
    if (item === null) return;
    const { fields, authors, link, guidIsLink } = item;
    const guid = guidIsLink && /^https?:/i.test(fields.guid ?? "") ? fields.guid : null;
    const url = fields.url ?? link ?? guid ?? null;
    const { title = null, published = null, modified = null } = fields;
    if (this.#kind === "sitemap index") this.builder.addSource(url);
    else this.builder.addItem({ url, title, authors: authors.map(nameOfMail), published, modified } satisfies RawItem);
  }
}

/** RSS wants `mara@courier.example (Mara Lind)` of its authors. */
function nameOfMail(author: string): string {
  const [, name] = /^\S+@\S+\s*\((.*)\)$/.exec(author.slice(0, 300)) ?? [];
  return name ?? (author.includes("@") ? "" : author);
}
