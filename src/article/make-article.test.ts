import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { RawDocument } from "../record/raw-document.js";
import { makeArticle } from "./make-article.js";

function makeDocument(content: string | Uint8Array, given: Partial<RawDocument> = {}): RawDocument {
  return {
    name: "case",
    form: "text",
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
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
  };
}

const blocksOf = (doc: RawDocument) => {
  const { text, blocks } = makeArticle(doc);
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
};

describe("makeArticle, text", () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ["UTF-8", Buffer.from("Séjourné said no."), null, "Séjourné said no."],
    ["UTF-8 with a mark", Buffer.from("\ufeffSéjourné said no."), null, "Séjourné said no."],
    ["UTF-16 LE with a mark", Buffer.from("\ufeffSéjourné said no.", "utf16le"), null, "Séjourné said no."],
    ["UTF-16 LE without", Buffer.from("Séjourné said no.", "utf16le"), null, "Séjourné said no."],
    ["UTF-16 BE without", Buffer.from("Séjourné said no.", "utf16le").swap16(), null, "Séjourné said no."],
    ["Windows-1252, undeclared", Buffer.from("S\xe9journ\xe9 said \x93no\x94.", "latin1"), null, "Séjourné said “no”."],
    ["Windows-1252, told", Buffer.from("\x93No\x94, he said.", "latin1"), "windows-1252", "“No”, he said."],
    ["an unknown charset", Buffer.from("Séjourné said no."), "no-such-charset", "Séjourné said no."],
  ])("decodes %s", (_, bytes, charset, text) => {
    expect(makeArticle(makeDocument(bytes, { charset })).text).toBe(text);
  });

  it("keeps text unit for unit: white space, NUL, lone surrogates, escape sequences, direction marks", () => {
    const text = " \r\n He said\u0000 \ud800 \u001b[31m \u202e“no”. \n\n";
    const article = makeArticle(makeDocument("", { form: "jsonl", text, bytes: Buffer.from("{}") }));
    expect(article.text).toBe(text);
    expect(article.problems.map(({ code }) => code)).toEqual(["nul-in-text", "lone-surrogate"]);
  });

  it.each<[string, string[]]>([
    [
      "One.\n\nTwo goes\non.\n\n• three\n• four",
      ["paragraph: One.", "paragraph: Two goes\non.", "list item: • three", "list item: • four"],
    ],
    ["A headline\nOne.\nTwo.", ["heading: A headline", "paragraph: One.", "paragraph: Two."]],
    ["\n\n  One.  \n\n", ["paragraph: One."]],
  ])("finds the blocks of %j", (text, blocks) => expect(blocksOf(makeDocument(text))).toEqual(blocks));

  it.each<[string, string | null]>([
    ["date 2031-04-03 VESSNA - Nobody spoke.", "2031-04-03"],
    ["2031-04-03T10:00:00Z Nobody spoke.", "2031-04-03"],
    ["3 April 2031\n\nNobody spoke.", "2031-04-03"],
    ["Wednesday, April 3, 2031 Nobody spoke.", "2031-04-03"],
    ["2031-13-45 Nobody spoke.", null],
    ["On April 3, 2031 nobody spoke.", null],
    ["In 2031 nobody spoke.", null],
  ])("reads the date at the head of %j", (text, day) => {
    const article = makeArticle(makeDocument(text));
    expect([article.publishedAt, article.text]).toEqual([day, text]);
  });

  it.each<[string, string | null]>([
    ["date 2031-04-03 VESSNA\n\nCrossing stays shut\n\nNobody spoke.", "Crossing stays shut"],
    ["SPORT\n\nFerries to stop at weekend\n\nNobody spoke.", "Ferries to stop at weekend"],
    ["Nobody spoke.\n\nCrossing stays shut", null],
    ["Crossing shut", null],
    ["date 2031-04-05 Interview: Pavo Lenn on the crossing\n\nNobody spoke.", "Interview: Pavo Lenn on the crossing"],
    ["3 April 2031\n\nBy Mara Lind in Tamsk\n\nNobody spoke.", null],
    ["3 April 2031 – Nobody spoke, and nobody was asked to.", null],
  ])("takes the heading of %j for its title", (text, title) => {
    expect(makeArticle(makeDocument(text)).title).toBe(title);
  });

  it.each<[string, readonly string[]]>([
    ["Crossing stays shut\n\nBy Mara Lind and P. J. O’Dell in Tamsk\n\nNobody spoke.", ["Mara Lind", "P. J. O’Dell"]],
    ["By Edmund Tarn\n\nNobody spoke.", ["Edmund Tarn"]],
    ["Harbour master took cash\n\nBy our court reporter\n\nNobody spoke.", []],
    ["Nobody spoke.\n\nBy Mara Lind", []],
  ])("takes the byline of %j for its authors", (text, authors) => {
    expect(makeArticle(makeDocument(text)).authors).toEqual(authors);
  });

  it.each([
    ["The minister said that it was not for her to say.", "en"],
    ["Der Minister sagte, dass er das nicht weiß und dass es auch nicht die Sache ist.", "de"],
    ["Le ministre a dit que la question est dans les mains de la commission.", "fr"],
    ["Ok.", "und"],
  ])("tells the language of %j", (text, language) => expect(makeArticle(makeDocument(text)).language).toBe(language));

  it("rests ids on URL, given id or bytes, never on the name of the file", () => {
    const idOf = (given: Partial<RawDocument>) => makeArticle(makeDocument("Nobody spoke.", given)).report.id;
    expect(idOf({ name: "a.txt" })).toBe(idOf({ name: "b.txt" }));
    expect(idOf({ url: "https://courier.example/a" })).not.toBe(idOf({}));
    expect(idOf({ givenId: "1", outlet: "Courier" })).not.toBe(idOf({ givenId: "1", outlet: "Observer" }));
  });

  it.each<[string, string | null]>([
    ["2031-04-03", "2031-04-03"],
    ["2031-04-03T10:00:00+02:00", "2031-04-03T10:00:00+02:00"],
    ["last week", null],
    ["2031-02-30", null],
    ["03/04/2031", null],
  ])("takes a given date %j only as a day or an instant", (given, taken) => {
    const { publishedAt, problems } = makeArticle(makeDocument("Nobody spoke.", { publishedAt: given }));
    expect([publishedAt, problems.map(({ code }) => code)]).toEqual([taken, taken ? [] : ["date-unreadable"]]);
  });

  it("refuses what holds no text", () => {
    expect(() => makeArticle(makeDocument(" \n "))).toThrow("no text of a report");
    expect(() => makeArticle(makeDocument("<p> </p>", { form: "html" }))).toThrow("no text of a report");
  });
});

const page = (body: string, head = "") =>
  makeDocument(`<html><head>${head}</head><body>${body}</body></html>`, { form: "html" });
const prose = (words: string) =>
  `<p>${words} It went on for a good while after that, as such things do, and nobody left.</p>`;

describe("makeArticle, HTML", () => {
  it("keeps the story and leaves out navigation, captions, promotions, related links and comments", () => {
    const html = readFileSync(new URL("../../fixtures/reports/12-courier-page.html", import.meta.url));
    const article = makeArticle(makeDocument(html, { form: "html" }));
    expect(article).toMatchObject({
      title: "Foreign minister rules out early reopening of Tamsk crossing",
      authors: ["Sven Adler"],
      publishedAt: "2031-04-02T18:05:00+02:00",
      modifiedAt: "2031-04-02T19:20:00+02:00",
      language: "en",
      report: { outlet: "Vessna Courier", url: "https://courier.example/world/tamsk-crossing-varn" },
    });
    expect(article.blocks).toHaveLength(5);
    expect(article.text).toMatch(/^The crossing at Tamsk/);
    expect(article.text).not.toMatch(/Sign up|Photo|Related|©|last thing one agrees/);
  });

  it("reads a page without structured data by its time, meta and byline", () => {
    const html = readFileSync(new URL("../../fixtures/reports/13-observer-page.html", import.meta.url));
    const article = makeArticle(makeDocument(html, { form: "html" }));
    expect(article).toMatchObject({ authors: ["Petra Lowe", "Ian Marsh"], publishedAt: "2031-11-17T06:30:00Z" });
    expect(article.text).not.toMatch(/cookies|Harbourlad|Most read/);
  });

  const story = prose("The mayor spoke first.") + prose("Then the council spoke.") + prose("Then nobody spoke.");
  const noise = "Readers who register may read all of our stories, take part in the debate and get our letters.";

  it.each<[string, string]>([
    ["a part not yet shown", `<div class="offer hidden">${prose(noise)}</div>`],
    ["a part for machines", `<h2 class="visually-hidden">Article content</h2>${prose("")}`],
    ["a sign-in box", `<section class="story__sign-in-group"><ul><li>${noise}</li></ul></section>`],
    ["a list of other stories", `<div class="wp-block-query">${prose(noise)}${prose("More.")}</div>`],
    ["a consent box longer than the story", `<div id="cookie-consent">${prose(noise).repeat(40)}</div>`],
    ["a line between paragraphs", "<p>Got a story? Write to our desk.</p><p>Advertisement</p>"],
    ["a link to another story", `<p><a href="/x">Ferries stop at the weekend as crews leave for the islands</a></p>`],
  ])("leaves out %s", (_, part) => {
    const { text } = makeArticle(page(`<main>${story}${part}${prose("The end came.")}</main>`));
    expect(text).not.toMatch(/Readers who register|Article content|Got a story|Advertisement|Ferries/);
    expect(text).toMatch(/^The mayor spoke first[\s\S]*The end came\./);
  });

  it.each<[string, string]>([
    ["text hidden from those who have not paid", `<p class="paywall" style="display:none">It rained, she said.</p>`],
    ["a paywalled body", `<div class="paywall-article"><p>It rained, she said.</p></div>`],
    ["a name that is a link with a telling class", `<p><a class="tag">It</a> rained, she said.</p>`],
    ["a sentence that is mostly a link", `<p><a href="/x">It rained, she</a> said.</p>`],
  ])("keeps %s", (_, part) => {
    expect(makeArticle(page(`<main>${story}${part}</main>`)).text).toContain("It rained, she said.");
  });

  it.each<[string, string, string[]]>([
    [
      "Taxes will rise next year, the mayor says, and nobody will be asked",
      "Taxes will rise next year, the mayor says, and nobody will be asked",
      ["heading: Taxes will rise next year, the mayor says, and nobody will be asked"],
    ],
    ["Taxes will rise next year, the mayor says, and nobody will be asked", "Ferries stop at the weekend", []],
  ])("takes the page's own description for a standfirst: %j over %j", (told, shown, taken) => {
    const head = `<meta name="description" content="${told}">`;
    const body = `<header><h1>A headline of words</h1><p>${shown}</p></header><div>${story}</div>`;
    expect(blocksOf(page(body, head)).slice(0, -3)).toEqual(taken);
  });

  it("takes structured text where scripts are to fill in the page, and the page's own where they hold as much", () => {
    const told = "The mayor spoke first, at length and in the rain. ".repeat(12);
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${told}"}</script>`;
    expect(makeArticle(page("<p>Loading.</p>", head)).text).toBe(told.trim());
    expect(makeArticle(page(story.repeat(3).replaceAll("<p>", "<p>On. "), head)).text).toMatch(/^On\. The mayor/);
  });

  it.each<[string, string | null, string | null, string[], string | null]>([
    ["Bridge shut | Courier", "Bridge shut", null, ["Home | Courier", "Bridge shut to all"], "Bridge shut"],
    ["Bridge shut to all", "Shut!", "Bridge is shut", ["Most read today", "Bridge is shut"], "Bridge is shut"],
    ["Bridge shut | Courier", "Why we wait", "Bridge shut", ["A bridge too far gone"], "Bridge shut"],
    ["Courier", null, null, ["Bridge shut to all"], "Bridge shut to all"],
    ["Bridge shut", null, null, [], "Bridge shut"],
    ["", null, null, ["word ".repeat(5000)], null],
  ])("reads the title: page %j, shared %j, structured %j, headings %j → %j", (own, shared, told, headings, title) => {
    const head = [
      `<title>${own}</title>`,
      shared && `<meta property="og:title" content="${shared}">`,
      told && `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${told}"}</script>`,
    ];
    const body = headings.map((heading) => `<h1>${heading}</h1>`).join("") + story;
    expect(makeArticle(page(body, head.filter(Boolean).join(""))).title).toBe(title);
  });

  it("declared charsets hold", () => {
    const html = Buffer.from(`<meta charset="windows-1252">${prose("S\xe9journ\xe9 said \x93no\x94.")}`, "latin1");
    expect(makeArticle(makeDocument(html, { form: "html" })).text).toMatch(/^Séjourné said “no”\./);
  });

  it("never takes a script or a template for text, and survives markup that is never closed", () => {
    const article = makeArticle(
      page(
        `<script>var x = "<p>evil</p>";</script><div>${prose("One.")}${prose("Two.")}<p>Three was said by nobody at all, it seems, in the end`,
      ),
    );
    expect(article.text).not.toMatch(/evil/);
    expect(article.blocks).toHaveLength(3);
  });

  it("refuses 100,000 nested tags", () => {
    expect(() => makeArticle(page("<div>".repeat(100_000)))).toThrow("nested deeper");
  });

  // Each of these took minutes, or the stack, when some part of the reading was not linear.
  it.each<[string, string]>([
    [
      "parts that are no article, one in another",
      `${'<div class="promo">'.repeat(900)}${prose("It rained, she said.").repeat(9000)}`,
    ],
    ["structured lists without an end", `<script type="application/ld+json">${"[".repeat(400_000)}</script>`],
    ["commas and spaces in broken structured data", `<script type="application/ld+json">${",  ".repeat(200_000)}`],
    [
      "a structured author of spaces",
      `<script type="application/ld+json">{"@type":"Report","author":"A${" ".repeat(300_000)}b"}</script>`,
    ],
    ["marks that open no tag", "<".repeat(500_000)],
    ["a byline without an end", `<div class="byline">${"a  and  ".repeat(100_000)}</div>${prose("On.").repeat(9000)}`],
  ])("comes to an end on %s", (_, markup) => {
    expect(makeArticle(page(`<p>It rained, she said.</p>${markup}`)).text).toContain("It rained, she said.");
  });

  it("cuts a page of too many elements, and says so", () => {
    const article = makeArticle(page(prose("One.") + prose("Two.") + "<i>x</i>".repeat(250_000)));
    expect(article.problems.map(({ code }) => code)).toContain("page-cut");
  });

  it("broken structured data does not lose the page", () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>';
    expect(makeArticle(page(prose("One.") + prose("Two."), head)).blocks).toHaveLength(2);
  });
});

const shared = fileURLToPath(new URL("../../../shared/data/pages/", import.meta.url));
if (!existsSync(shared)) console.log("article: ../shared is not here, so real pages are left out");

describe.skipIf(!existsSync(shared))("makeArticle on real pages", () => {
  const files = existsSync(shared) ? readdirSync(shared).filter((file) => file.endsWith(".gz")) : [];
  const articles = files.map((file) =>
    makeArticle(makeDocument(gunzipSync(readFileSync(shared + file)), { form: "html" })),
  );

  it("finds a text, a title and a day in every one", () => {
    expect(articles).toHaveLength(73);
    expect(articles.filter(({ title, publishedAt }) => !title || !publishedAt)).toEqual([]);
  });

  it("keeps the shares of body, title, day and authors that it has reached", () => {
    const lines = articles.map(({ text, blocks, title, authors, publishedAt }, i) => {
      const paragraphs = blocks.map(({ span }) => text.slice(span.start, span.end));
      return `${JSON.stringify({ page: files[i], title, authors, publishedAt, paragraphs })}\n`;
    });
    const folder = mkdtempSync(join(tmpdir(), "onrecord-pages-"));
    try {
      writeFileSync(join(folder, "pages.jsonl"), lines.join(""));
      const scorer = join(shared, "../../score/score.mjs");
      const args = [scorer, "pages", join(shared, "expected.jsonl"), join(folder, "pages.jsonl"), "--json"];
      const { body, fields } = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
      expect(body["4-token shingles"].f1).toBeGreaterThan(0.97);
      expect(fields.title.f1).toBeGreaterThan(0.83);
      expect(fields.day.f1).toBeGreaterThan(0.98);
      expect(fields.authors.f1).toBeGreaterThan(0.96);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
