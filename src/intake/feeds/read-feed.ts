// In: the bytes of an RSS, Atom or JSON Feed, an OPML list, a sitemap or news sitemap (an index, gzipped), a list of
// addresses, or a page. Out: the reports that it tells of, and the further feeds and sitemaps that it names.
// Not done here: fetching them (PageFetcher), deciding which are new (ingest). No library reads broken feeds as readers
// do: the parser of pages does, one element after another, in linear time.
import { gunzipSync } from "node:zlib";
import { Parser } from "htmlparser2";
import { OnrecordError } from "../../base/errors.js";
import { type Feed, FeedBuilder } from "./feed.js";
import { parseFeedXml } from "./parse-feed-xml.js";

/** As much as a sitemap may hold, unpacked. */
const MAX_FEED_BYTES = 52_428_800;
const SNIFFED_UNITS = 8192;

/**
 * Reads a feed, or what stands for one. `url` is where it came from, `charset` what was told beside it.
 * @throws OnrecordError FEED_UNREADABLE when it is none of these, INPUT_UNPACKS_TOO_LARGE.
 * @example readFeed(page.bytes, page.url).items.map(({ url }) => url)
 */
export function readFeed(bytes: Uint8Array, url: string, charset: string | null = null): Feed {
  const text = decodeFeed(unpackFeed(bytes, url), charset).replace(/^\ufeff/, "");
  const head = text.slice(0, SNIFFED_UNITS);
  if (/^\s*\{/.test(head)) return parseJsonFeed(text, url);
  const root = ROOT.exec(head);
  if (root === null) return parseList(text, url);
  const [, prefix = "", name = "html"] = root;
  const kind = KIND_OF_ROOT[name.toLowerCase()];
  return kind === undefined ? findFeeds(text, url) : parseFeedXml(text, kind, url, kind === "rss" ? "" : prefix);
}

/** True for what is a feed, a list of feeds or a sitemap by its first bytes, rather than a page. */
export function isFeed(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true;
  const head = Buffer.from(bytes.subarray(0, SNIFFED_UNITS)).toString("latin1").replaceAll("\u0000", "");
  const [, , name = ""] = ROOT.exec(head) ?? [];
  if (name === "") return /^[^<{]{0,10}\{[^{}]*"https?:\/\/jsonfeed\.org\/version\//.test(head);
  return name.toLowerCase() in KIND_OF_ROOT;
}

/** The element that tells what a document is, after its prefix. */
const ROOT = /<(?:(\w{1,20}:)?(rss|feed|rdf|opml|urlset|sitemapindex|html)\b|!doctype\s+html)/i;

const KIND_OF_ROOT: Readonly<Record<string, "rss" | "atom" | "opml" | "sitemap" | "sitemap index">> = {
  rss: "rss",
  rdf: "rss",
  feed: "atom",
  opml: "opml",
  urlset: "sitemap",
  sitemapindex: "sitemap index",
};

function unpackFeed(bytes: Uint8Array, file: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FEED_BYTES });
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new OnrecordError("INPUT_UNPACKS_TOO_LARGE", { file, size: bytes.length, limit: MAX_FEED_BYTES }, cause);
    throw new OnrecordError("FEED_UNREADABLE", { file, reason: "its gzip is broken" }, cause);
  }
}

function decodeFeed(bytes: Uint8Array, told: string | null): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.exec(head)?.[0];
  if (isUtf16) return new TextDecoder(isUtf16 === "\xff\xfe" ? "utf-16le" : "utf-16be").decode(bytes);
  const declared = /^[^<]{0,10}<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  for (const charset of [told, declared]) {
    try {
      if (charset) return new TextDecoder(charset).decode(bytes);
    } catch {
      // A charset that does not exist is no charset.
    }
  }
  return new TextDecoder().decode(bytes);
}

function parseJsonFeed(text: string, url: string): Feed {
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch (cause) {
    throw new OnrecordError("FEED_UNREADABLE", { file: url, reason: "it is cut off or not JSON" }, cause);
  }
  const { title, items } = feed as Readonly<Record<string, unknown>>;
  if (!Array.isArray(items)) throw new OnrecordError("FEED_UNREADABLE", { file: url, reason: 'it has no "items"' });
  const builder = new FeedBuilder(url);
  builder.title = stringOf(title);
  for (const item of items as readonly unknown[]) {
    if (typeof item !== "object" || item === null) continue;
    const told = item as Readonly<Record<string, unknown>>;
    builder.addItem({
      url: stringOf(told.url) ?? stringOf(told.external_url) ?? stringOf(told.id),
      title: stringOf(told.title),
      authors: [told.authors ?? told.author ?? []].flat().map(readAuthorName),
      published: stringOf(told.date_published),
      modified: stringOf(told.date_modified),
    });
  }
  return builder.finish("json feed");
}

const stringOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const readAuthorName = (author: unknown): string =>
  typeof author === "object" && author !== null && "name" in author ? (stringOf(author.name) ?? "") : "";

/** A sitemap may be a plain list of addresses, one a line. */
function parseList(text: string, url: string): Feed {
  const builder = new FeedBuilder(url);
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === "") continue;
    if (!/^\s*https?:\/\/\S+\s*$/i.test(line.slice(0, SNIFFED_UNITS)))
      throw new OnrecordError("FEED_UNREADABLE", { file: url, reason: "it is no feed, sitemap or page" });
    builder.addItem({ url: line });
  }
  const feed = builder.finish("list");
  if (feed.items.length === 0) throw new OnrecordError("FEED_UNREADABLE", { file: url, reason: "it is empty" });
  return feed;
}

const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|feed\+json|json)\s*(?:;|$)/i;

/** The feeds that a page names in its head, in its order: the first is usually the one meant. */
function findFeeds(markup: string, url: string): Feed {
  let base = url;
  const found: string[] = [];
  const parser = new Parser(
    {
      onopentag(tag, { rel = "", type = "", href }) {
        if (tag === "base" && href !== undefined && URL.canParse(href, url)) base = new URL(href, url).href;
        const isFeed = /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel.slice(0, 200)) && FEED_TYPES.test(type);
        if (tag === "link" && href !== undefined && isFeed) found.push(href);
        // No feed is named past the head, and bodies may be endless.
        if (tag === "body") parser.pause();
      },
    },
    { decodeEntities: true },
  );
  parser.write(markup.slice(0, MAX_HEAD_UNITS));
  const builder = new FeedBuilder(base);
  for (const href of found) builder.addSource(href);
  return builder.finish("page");
}

const MAX_HEAD_UNITS = 2_000_000;
