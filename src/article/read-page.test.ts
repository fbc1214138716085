import { describe, expect, it } from "vitest";
import type { BylineKind } from "../record/article.js";
import type { RawDocument } from "../record/raw-document.js";
import { classifyByline } from "./classify-byline.js";
import { makeArticle } from "./make-article.js";

const makePage = (markup: string, given: Partial<RawDocument> = {}) =>
  makeArticle({
    name: "case",
    form: "html",
    bytes: new TextEncoder().encode(markup),
    text: null,
    givenId: null,
    url: null,
    outlet: null,
    title: null,
    authors: null,
    publishedAt: null,
    charset: null,
    givenAttributions: null,
    ...given,
  });

const prose = (words: string) =>
  `<p>${words} It went on for a good while after that, as such things do, and nobody left.</p>`;
const data = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const news = (more: object) => data({ "@type": "NewsArticle", headline: "Bridge shut to all", ...more });
const story = prose("The mayor spoke first.") + prose("Then the council spoke.") + prose("Then nobody spoke.");

describe("what a page tells of itself", () => {
  it("gives section, own address and authors by kind", () => {
    const head = news({
      articleSection: ["World", "Europe"],
      publisher: { name: "Vessna Courier" },
      author: [{ "@type": "Person", name: "Mara Lind" }, { name: "Reuters" }, { name: "Vessna Courier" }],
    });
    const { page, authors } = makePage(
      `<head><link rel="canonical" href="https://courier.example/a">${head}</head>${story}`,
    );
    expect(page).toMatchObject({
      canonicalUrl: "https://courier.example/a",
      section: "World",
      isTruncated: false,
      isPaywalled: false,
      posts: [],
      notices: [],
    });
    expect(page?.byline.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      "Mara Lind: person",
      "Reuters: agency",
      "Vessna Courier: desk",
    ]);
    expect(page?.byline.map(({ name }) => name)).toEqual(authors);
  });

  it.each<[string, BylineKind]>([
    ["Mara Lind", "person"],
    ["MARA LIND", "person"],
    ["The Associated Press", "agency"],
    ["A.P.", "agency"],
    ["Reuters Staff", "agency"],
    ["Agencies", "agency"],
    ["Courier reporters", "desk"],
    ["Newsroom", "desk"],
    ["Political Editor", "desk"],
    ["The Vessna Courier", "desk"],
    ["Tamsk Press Club", "desk"],
    ["Otto Reyk", "person"],
    ["Agnes Staffan", "person"],
  ])("%s: %s", (name, kind) => {
    expect(classifyByline(name, "Vessna Courier", new Set(["Tamsk Press Club", "Otto Reyk"]))).toBe(kind);
  });

  it("a text has none of it", () => {
    expect(makePage("The mayor spoke.", { form: "text" })).not.toHaveProperty("page");
  });
});

describe("pages that show only the beginning", () => {
  const cut = "<p>The mayor spoke first, and then the council, which had waited for a long time, …</p>";
  it.each<[string, string, boolean, boolean]>([
    ["a whole page", story, false, false],
    [
      "one that is not free but whole",
      news({ isAccessibleForFree: false }) + story.repeat(9).replace(/<p>/g, (tag, at) => `${tag}${at} `),
      false,
      true,
    ],
    ["one that is not free and short", news({ isAccessibleForFree: "False" }) + story, true, true],
    ["one with a part that is not free", news({ hasPart: { isAccessibleForFree: false } }) + story, true, true],
    ["one that is told to be free", news({ isAccessibleForFree: true }) + story, false, false],
    ["one that counts more words than it shows", news({ wordCount: 900 }) + story, true, false],
    ["one that counts its letters", news({ wordCount: 260 }) + story, false, false],
    ["one that breaks off", `${prose("The mayor spoke.")}${cut}`, true, false],
  ])("%s", (_, markup, isTruncated, isPaywalled) => {
    const { page, problems } = makePage(markup);
    expect([page?.isTruncated, page?.isPaywalled]).toEqual([isTruncated, isPaywalled]);
    expect(problems.map(({ code }) => code)).toEqual(isTruncated ? ["page-truncated"] : []);
  });
});

describe("notes that a text was changed", () => {
  it.each<[string, string | null]>([
    ["Correction: an earlier version gave the wrong day.", "correction"],
    ["Correction, April 3: the bridge is in Tamsk.", "correction"],
    ["<b>CLARIFICATION</b> – the mayor spoke on Monday, not on Tuesday.", "correction"],
    ["This article was amended on 3 April 2031 to give the right day.", "correction"],
    ["Editor's note: this story has been corrected to give the right day.", "correction"],
    ["UPDATE (3 April): the bridge is open again.", "update"],
    ["This story has been updated with the words of the council.", "update"],
    ["Editor’s Note: This story was updated on Tuesday.", "update"],
    ["Updated rules will come into force in May, the council said.", null],
    ["Corrections officers went on strike on Tuesday, the council said.", null],
    ["The correction came late, she said to all who would listen.", null],
  ])("%s → %s", (words, kind) => {
    const { page, text } = makePage(`<main>${story}<p>${words}</p></main>`);
    expect(page?.notices.map((notice) => notice.kind)).toEqual(kind ? [kind] : []);
    for (const { span } of page?.notices ?? [])
      expect(text.slice(span.start, span.end)).toBe(words.replace(/<[^<>]*>/g, ""));
  });
});

describe("live blogs", () => {
  const live = (updates: readonly object[]) =>
    data({ "@type": "LiveBlogPosting", headline: "Bridge shut to all", liveBlogUpdate: updates });
  const post = (hour: number, words: string) =>
    `<div class="post"><header><time datetime="2031-04-02T${hour}:00:00+02:00">${hour} h</time></header><h2>At ${hour} on the bridge</h2>${prose(words)}${prose(`${words} And again.`)}</div>`;
  const posts = post(18, "The mayor spoke.") + post(17, "The council spoke.") + post(16, "Nobody spoke.");

  const listPosts = (markup: string) => {
    const { page, text } = makePage(markup);
    return page?.posts.map(({ span, title, postedAt }) => {
      const words = text.slice(span.start, span.end).replaceAll("\n", " ");
      return `${postedAt} ${title}: ${words.slice(0, 40)}…${words.slice(-25)}`;
    });
  };
  const expected = [
    "2031-04-02T18:00:00+02:00 At 18 on the bridge: At 18 on the bridge  The mayor spoke. It…things do, and nobody left",
    "2031-04-02T17:00:00+02:00 At 17 on the bridge: At 17 on the bridge  The council spoke. …things do, and nobody left",
    "2031-04-02T16:00:00+02:00 At 16 on the bridge: At 16 on the bridge  Nobody spoke. It wen…things do, and nobody left",
  ].map((line) => expect.stringContaining(line.slice(0, 60)));

  it("have their posts told apart by the parts that have a time each", () => {
    expect(listPosts(`${live([])}<main>${prose("It begins.")}${posts}</main>`)).toEqual(expected);
  });

  it("or by the posts that the structured data tell of", () => {
    const updates = [18, 17, 16].map((hour) => ({
      headline: `At ${hour} on the bridge`,
      datePublished: `2031-04-02T${hour}:00:00+02:00`,
      articleBody: "Other words than those that the page shows.",
    }));
    expect(listPosts(`${live(updates)}<main>${posts.replace(/<time[^>]*>.*?<\/time>/g, "")}</main>`)).toEqual(expected);
  });

  it("are read from the structured data where the page shows nothing", () => {
    const updates = ["The mayor spoke.", "The council spoke.", "Nobody spoke."].map((words, i) => ({
      headline: `At ${18 - i} on the bridge`,
      datePublished: `2031-04-02T${18 - i}:00:00+02:00`,
      articleBody: `${words} ${"It went on for a good while. ".repeat(5)}`,
    }));
    const { text, page } = makePage(`${live(updates)}<main><p>Loading.</p></main>`);
    expect(text).toMatch(/^At 18 on the bridge\n\nThe mayor spoke\./);
    expect(page?.posts.map(({ postedAt }) => postedAt?.slice(11, 13))).toEqual(["18", "17", "16"]);
  });

  it("other pages with times have no posts", () => {
    expect(listPosts(`${news({})}<main>${posts}</main>`)).toEqual([]);
  });
});

describe("pull quotes", () => {
  const quotation = "“The bridge will not open again as long as I am the mayor”";
  it.each<[string, string, boolean]>([
    ["a quotation from a paragraph in large letters", `<blockquote><p>${quotation}</p></blockquote>`, false],
    ["a part of a paragraph again", "<p>It went on for a good while after that</p>", false],
    [
      "a quotation that stands nowhere else",
      "<blockquote><p>“Nobody asked the ferrymen,” she said.</p></blockquote>",
      true,
    ],
    ["a heading that repeats a paragraph", "<h2>The bridge will not open again</h2>", true],
    ["a few words again", "<p>Nobody left.</p>", true],
  ])("%s", (_, part, isKept) => {
    const { blocks } = makePage(`<main>${story}${part}${prose(`${quotation}, she said.`)}</main>`);
    expect(blocks).toHaveLength(isKept ? 5 : 4);
  });
});

describe("the address that a fetched page goes by", () => {
  it.each<[string, string | null, string]>([
    ["https://www.courier.example/a?from=feed", "https://courier.example/a", "https://courier.example/a"],
    ["https://m.courier.example/a", "https://www.courier.example/a", "https://www.courier.example/a"],
    ["https://courier.example/a", "https://observer.example/b", "https://courier.example/a"],
    ["https://courier.example/a", "https://courier.example/", "https://courier.example/a"],
    ["https://courier.example/a", "/a", "https://courier.example/a"],
    ["https://courier.example/a", null, "https://courier.example/a"],
  ])("fetched from %s, calls itself %s → %s", (fetchedFrom, own, url) => {
    const link = own === null ? "" : `<link rel="canonical" href="${own}">`;
    expect(makePage(`<head>${link}</head>${story}`, { fetchedFrom }).report.url).toBe(url);
  });

  it("what the caller gives goes before", () => {
    const given = { url: "https://given.example/", fetchedFrom: "https://courier.example/a" };
    expect(makePage(story, given).report.url).toBe("https://given.example/");
  });
});
