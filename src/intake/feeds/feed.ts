/** A report that a feed or sitemap tells of; what it says of it beside the address may be missing or wrong. */
export interface FeedItem {
  /** Absolute, http or https. */
  readonly url: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** ISO 8601: a day, or an instant with its offset. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
}

/** What a feed, a sitemap, a list of feeds, or a page that names its feeds, tells of. */
export interface Feed {
  readonly kind: "rss" | "atom" | "json feed" | "opml" | "sitemap" | "sitemap index" | "list" | "page";
  readonly title: string | null;
  /** Each address once, in the order of the feed. */
  readonly items: readonly FeedItem[];
  /** Further feeds and sitemaps that it names. */
  readonly sources: readonly string[];
  /** True when it ended in the middle, was nested too deeply or held more than is read. */
  readonly isCut: boolean;
}

/** As many as a sitemap may hold. */
export const MAX_ITEMS = 50_000;
const MAX_SOURCES = 10_000;
const MAX_URL_UNITS = 8192;
const MAX_WORDS_UNITS = 1000;
const MAX_AUTHORS = 50;

/** What was read of an item, as it stands there. */
export interface RawItem {
  readonly url: string | null;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly published?: string | null;
  readonly modified?: string | null;
}

/** Gathers items and sources: each address once, absolute, within bounds. */
export class FeedBuilder {
  readonly #base: string;
  readonly #items = new Map<string, FeedItem>();
  readonly #sources = new Set<string>();
  title: string | null = null;
  isCut = false;

  constructor(base: string) {
    this.#base = base;
  }

  addItem(raw: RawItem): void {
    const url = this.#resolve(raw.url);
    if (url === null || this.#items.has(url)) return;
    if (this.#items.size >= MAX_ITEMS) {
      this.isCut = true;
      return;
    }
    this.#items.set(url, {
      url,
      title: cleanWords(raw.title),
      authors: (raw.authors ?? [])
        .slice(0, MAX_AUTHORS)
        .map(cleanWords)
        .filter((name) => name !== null),
      publishedAt: readFeedDate(raw.published),
      modifiedAt: readFeedDate(raw.modified),
    });
  }

  addSource(given: string | null): void {
    const url = this.#resolve(given);
    if (url !== null && this.#sources.size < MAX_SOURCES) this.#sources.add(url);
    else if (url !== null) this.isCut = true;
  }

  finish(kind: Feed["kind"]): Feed {
    const { title, isCut } = this;
    return { kind, title: cleanWords(title), items: [...this.#items.values()], sources: [...this.#sources], isCut };
  }

  #resolve(given: string | null): string | null {
    const trimmed = given?.trim() ?? "";
    if (trimmed === "" || trimmed.length > MAX_URL_UNITS || !URL.canParse(trimmed, this.#base)) return null;
    const url = new URL(trimmed, this.#base);
    url.hash = "";
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  }
}

function cleanWords(words: string | null | undefined): string | null {
  const cleaned = (words ?? "").slice(0, MAX_WORDS_UNITS).replace(/\s+/g, " ").trim();
  return cleaned === "" ? null : cleaned;
}

const ISO_DATE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?/i;
const HAS_ZONE = /(?:[+-]\d{4}|[A-Z]{1,5})$/;

/** A feed's date (ISO 8601, or as in mail: `Tue, 01 Apr 2031 10:00 GMT`) as ISO 8601, or null. Without a zone it is UTC. */
export function readFeedDate(given: string | null | undefined): string | null {
  const value = (given ?? "").slice(0, 80).trim();
  const [, day, time, zone] = ISO_DATE.exec(value) ?? [];
  if (day !== undefined) {
    const date = time === undefined ? day : `${day}T${time}${zone?.toUpperCase() ?? "Z"}`;
    return Number.isNaN(Date.parse(date.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"))) ? null : date;
  }
  if (!/\d{4}/.test(value)) return null;
  // Without a zone `Date.parse` would take the machine's own.
  const parsed = Date.parse(HAS_ZONE.test(value) ? value : `${value} UTC`);
  return Number.isNaN(parsed) ? null : new Date(parsed).toISOString();
}
