import { existsSync, readdirSync, readFileSync } from "node:fs";
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
  it("finds a text, a title and a day in every one", () => {
    const articles = readdirSync(shared)
      .filter((file) => file.endsWith(".gz"))
      .map((file) => makeArticle(makeDocument(gunzipSync(readFileSync(shared + file)), { form: "html" })));
    expect(articles).toHaveLength(73);
    expect(articles.filter(({ title, publishedAt }) => !title || !publishedAt)).toEqual([]);
  });
});
