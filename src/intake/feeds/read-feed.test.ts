import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OnrecordError } from "../../base/errors.js";
import { MAX_ITEMS, readFeedDate } from "./feed.js";
import { readFeed } from "./read-feed.js";

const BASE = "https://courier.example/feeds/news.xml";
const read = (content: string | Uint8Array, charset: string | null = null) =>
  readFeed(typeof content === "string" ? Buffer.from(content) : content, BASE, charset);

/** The paths of the items on one side, of the further sources on the other. */
function list(content: string | Uint8Array): string {
  try {
    const { kind, items, sources, isCut } = read(content);
    const paths = [...items.map(({ url }) => url), ...sources.map((source) => `+${source}`)];
    return [`${kind}:`, ...paths, ...(isCut ? ["(cut)"] : [])].join(" ").replaceAll("https://courier.example", "");
  } catch (error) {
    return error instanceof OnrecordError ? error.code : String(error);
  }
}

const item = (path: string, more = "") =>
  `<item><title>Bridge ${path} shut</title><link>https://courier.example/${path}</link>${more}</item>`;
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Vessna Courier</title><link>https://courier.example/</link>${items}</channel></rss>`;

describe("readFeed", () => {
  it("reads an RSS feed", () => {
    const more =
      "<pubDate>Tue, 01 Apr 2031 10:00:00 +0200</pubDate><dc:creator>Mara Lind</dc:creator><author>desk@courier.example (Otto Reyk)</author>";
    expect(read(rss(item("a", more)))).toEqual({
      kind: "rss",
      title: "Vessna Courier",
      items: [
        {
          url: "https://courier.example/a",
          title: "Bridge a shut",
          authors: ["Mara Lind", "Otto Reyk"],
          publishedAt: "2031-04-01T08:00:00.000Z",
          modifiedAt: null,
        },
      ],
      sources: [],
      isCut: false,
    });
  });

  it("reads an Atom feed", () => {
    const entry =
      '<entry><title type="html">Bridge shut</title><link rel="edit" href="/edit"/><link href="/a"/><author><name>Mara Lind</name></author><published>2031-04-01T10:00:00+02:00</published><updated>2031-04-02T10:00:00Z</updated><source><title>Other</title><link href="/b"/></source></entry>';
    expect(read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>${entry}</feed>`)).toMatchObject({
      kind: "atom",
      title: "Courier",
      items: [
        {
          url: "https://courier.example/a",
          title: "Bridge shut",
          authors: ["Mara Lind"],
          publishedAt: "2031-04-01T10:00:00+02:00",
          modifiedAt: "2031-04-02T10:00:00Z",
        },
      ],
    });
  });

  it("reads a JSON Feed", () => {
    const items = [
      { id: "1", url: "/a", title: "Bridge shut", authors: [{ name: "Mara Lind" }], date_published: "2031-04-01" },
      { id: "https://courier.example/b" },
      null,
      { id: 7, url: ["/c"] },
    ];
    expect(read(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Courier", items }))).toEqual({
      kind: "json feed",
      title: "Courier",
      items: [
        {
          url: "https://courier.example/a",
          title: "Bridge shut",
          authors: ["Mara Lind"],
          publishedAt: "2031-04-01",
          modifiedAt: null,
        },
        { url: "https://courier.example/b", title: null, authors: [], publishedAt: null, modifiedAt: null },
      ],
      sources: [],
      isCut: false,
    });
  });

  it("reads a news sitemap", () => {
    const news =
      "<news:news><news:publication><news:name>Courier</news:name></news:publication><news:publication_date>2031-04-01</news:publication_date><news:title>Bridge shut</news:title></news:news><image:image><image:loc>https://courier.example/p.jpg</image:loc></image:image>";
    const url = `<url><loc>https://courier.example/a</loc><lastmod>2031-04-02T10:00Z</lastmod>${news}</url>`;
    expect(read(`<urlset>${url}</urlset>`)).toMatchObject({
      kind: "sitemap",
      items: [{ title: "Bridge shut", publishedAt: "2031-04-01", modifiedAt: "2031-04-02T10:00Z" }],
    });
  });

  it.each<[string, string | Uint8Array, string]>([
    ["two items, one of them twice", rss(item("a") + item("a#x") + item("b")), "rss: /a /b"],
    ["RDF", '<rdf:RDF><channel/><item rdf:about="/a"><title>x</title></item></rdf:RDF>', "rss: /a"],
    ["Atom with a prefix", '<atom:feed><atom:entry><atom:link href="/a"/></atom:entry></atom:feed>', "atom: /a"],
    ["a guid for a link", rss("<item><guid>https://courier.example/a</guid></item>"), "rss: /a"],
    ["a guid that is none", rss('<item><guid isPermaLink="false">https://x.example/a</guid></item>'), "rss:"],
    ["the outlet's own address before a counter's", rss(item("a").replace("<link>", "<link> \n")), "rss: /a"],
    ["a relative link", rss("<item><link>/a</link></item>"), "rss: /a"],
    ["a link that is no page", rss("<item><link>javascript:alert(1)</link></item>"), "rss:"],
    ["a link in a description", rss(item("a", "<description><link>/b</link></description>")), "rss: /a"],
    ["& as it should not stand", rss(item("a").replace("Bridge", "A & B") + item("b")), "rss: /a /b"],
    ["HTML in a title", rss(item("a").replace("Bridge", "<b>B</b><br>") + item("b")), "rss: /a /b"],
    ["a title never closed", rss(item("a").replace("</title>", "") + item("b")), "rss: /a /b"],
    ["an item never closed", rss(item("a").replace("</item>", "") + item("b")), "rss: /a /b"],
    ["an end cut off", rss(item("a") + item("b")).slice(0, -17), "rss: /a /b"],
    ["an address cut in the middle", rss(item("a") + item("bridge")).split("idge</link>")[0] ?? "", "rss: /a"],
    ["words before it", `Warning: line 3\n${rss(item("a"))}`, "rss: /a"],
    ["a mark and space before it", `\ufeff\n  ${rss(item("a"))}`, "rss: /a"],
    ["capitals", rss(item("a")).toUpperCase(), "rss: /A"],
    ["control characters", rss(item("a").replace("Bridge", "Br\u0001idge")), "rss: /a"],
    ["UTF-16", Buffer.from(`\ufeff${rss(item("a"))}`, "utf16le"), "rss: /a"],
    ["gzip", gzipSync(rss(item("a"))), "rss: /a"],
    ["gzip cut off", gzipSync(rss(item("a"))).subarray(0, 60), "FEED_UNREADABLE"],
    ["a bomb", gzipSync(Buffer.alloc(60_000_000)), "INPUT_UNPACKS_TOO_LARGE"],
    ["a thousand levels", rss(item("a") + "<a>".repeat(100_000) + item("b")), "rss: /a (cut)"],
    [
      "an index of sitemaps",
      "<sitemapindex><sitemap><loc>/s1.xml.gz</loc></sitemap><sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>",
      "sitemap index: +/s1.xml.gz +/s2.xml",
    ],
    [
      "OPML",
      '<opml><body><outline text="News"><outline type="rss" xmlUrl="/a.xml"/><outline xmlUrl="/b.xml"/></outline></body></opml>',
      "opml: +/a.xml +/b.xml",
    ],
    ["a list", "https://courier.example/a\r\n\r\nhttps://courier.example/b\n", "list: /a /b"],
    [
      "a page that names its feeds",
      '<!doctype html><base href="/x/"><link rel="alternate" type="application/rss+xml" href="f.xml"><link rel=stylesheet href=/s.css><link rel="alternate" hreflang="de" href="/de"><body><link rel="alternate" type="application/rss+xml" href="/no.xml">',
      "page: +/x/f.xml",
    ],
    ["a page that names none", "<html><p>Nobody spoke.</p>", "page:"],
    ["an empty feed", rss(""), "rss:"],
    ["text", "Nobody spoke.", "FEED_UNREADABLE"],
    ["JSON cut off", '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"', "FEED_UNREADABLE"],
    ["JSON of something else", '{"a":1}', "FEED_UNREADABLE"],
    ["nothing", "", "FEED_UNREADABLE"],
  ])("%s", (_, content, expected) => expect(list(content)).toBe(expected));

  it("of a feed damaged anyhow is read what can be, or it is refused", () => {
    const whole = Buffer.from(rss(item("a") + item("b") + item("c")));
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(60), fc.uint8Array({ maxLength: 60 }), (at, left, put) => {
        const damaged = Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + left)]);
        expect(list(damaged)).toMatch(/^(?:rss:.*|list:.*|FEED_UNREADABLE|INPUT_UNPACKS_TOO_LARGE)$/);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("never expands a feed's own entities", () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "${"lol".repeat(1000)}"><!ENTITY b "${"&a;".repeat(1000)}">]>`;
    expect(read(`${lol}${rss(item("a").replace("Bridge", "&b;"))}`).items[0]?.title).toBe("&b; a shut");
  });

  it("reads other charsets, told beside it or declared", () => {
    const latin = (xml: string) => Buffer.from(xml, "latin1");
    const feed = rss("<item><title>Séjourné</title><link>/a</link></item>");
    expect(read(latin(feed), "iso-8859-1").items[0]?.title).toBe("Séjourné");
    expect(read(latin(feed.replace("?>", ' encoding="ISO-8859-1"?>'))).items[0]?.title).toBe("Séjourné");
    expect(read(feed, "no-such-charset").items[0]?.title).toBe("Séjourné");
  });

  it("reads no more than a sitemap may hold", () => {
    const urls = Array.from({ length: MAX_ITEMS + 5 }, (_, i) => `<url><loc>/${i}</loc></url>`);
    const { items, isCut } = read(`<urlset>${urls.join("")}</urlset>`);
    expect([items.length, isCut]).toEqual([MAX_ITEMS, true]);
  });
});

describe("readFeedDate", () => {
  it.each<[string, string | null]>([
    ["2031-04-01", "2031-04-01"],
    ["2031-04-01T10:00:00.5+0200", "2031-04-01T10:00:00.5+0200"],
    ["2031-04-01 10:00:00", "2031-04-01T10:00:00Z"],
    ["Tue, 01 Apr 2031 10:00:00 GMT", "2031-04-01T10:00:00.000Z"],
    ["Tue, 01 Apr 2031 10:00:00 EST", "2031-04-01T15:00:00.000Z"],
    ["1 Apr 2031 10:00", "2031-04-01T10:00:00.000Z"],
    ["2031-04-31T25:00", null],
    ["today", null],
    ["", null],
  ])("%j → %j", (given, expected) => expect(readFeedDate(given)).toBe(expected));
});
