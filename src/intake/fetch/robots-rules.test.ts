import { describe, expect, it } from "vitest";
import { isAllowedByRobots, parseRobots } from "./robots-rules.js";

const judge = (text: string, path: string) => isAllowedByRobots(parseRobots(text, "onrecord"), path);

describe("robots rules", () => {
  it.each<[string, string, boolean]>([
    ["", "/a", true],
    ["User-agent: *\nDisallow: /", "/a", false],
    ["User-agent: *\nDisallow: /", "/robots.txt", true],
    ["User-agent: *\nDisallow:", "/a", true],
    ["\ufeffuser-agent:*\r\ndisallow:/a # no\r\n", "/a/b", false],
    ["User-agent: other\nDisallow: /", "/a", true],
    ["User-agent: *\nDisallow: /\n\nUser-agent: OnRecord/1.0\nDisallow: /b", "/a", true],
    ["User-agent: onrecordings\nDisallow: /", "/a", true],
    ["User-agent: x\nUser-agent: onrecord\nDisallow: /a", "/a", false],
    ["User-agent: onrecord\nDisallow: /a\nUser-agent: onrecord\nDisallow: /b", "/b", false],
    ["User-agent: x\nSitemap: https://courier.example/s.xml\nUser-agent: onrecord\nDisallow: /a", "/a", false],
    ["User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", true],
    ["User-agent: *\nDisallow: /a/b\nAllow: /a", "/a/b/c", false],
    ["User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
    ["User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false],
    ["User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true],
    ["User-agent: *\nDisallow: /a*b*c", "/a--b--c--", false],
    ["User-agent: *\nDisallow: /a*b*c", "/a--c--b", true],
    ["User-agent: *\nDisallow: /*a$", "/aba", false],
    ["User-agent: *\nDisallow: /ab*b$", "/ab", true],
    ["User-agent: *\nDisallow: /caf%c3%a9", "/caf%C3%A9/x", false],
    ["User-agent: *\nDisallow: /café", "/caf%C3%A9/x", false],
    ["User-agent: *\nDisallow: /%61b", "/ab", false],
    ["User-agent: *\nDisallow: /a?id=", "/a?id=3", false],
    ["Disallow: /", "/a", true],
    ["<html>nothing: here</html>", "/a", true],
  ])("%j on %s: %s", (text, path, isAllowed) => expect(judge(text, path)).toBe(isAllowed));

  it.each<[string, number | null]>([
    ["User-agent: *\nCrawl-delay: 2.5", 2.5],
    ["User-agent: *\nCrawl-delay: soon", null],
    ["User-agent: *\nCrawl-delay: -1", null],
    ["User-agent: other\nCrawl-delay: 9\n\nUser-agent: *\nDisallow: /x", null],
    ["User-agent: *\nCrawl-delay: 9\n\nUser-agent: onrecord\nCrawl-delay: 1", 1],
  ])("crawl delay of %j: %s", (text, delay) => expect(parseRobots(text, "onrecord").crawlDelay_s).toBe(delay));

  it("lists sitemaps, whoever they stand under", () => {
    const text =
      "Sitemap: https://courier.example/a.xml\nUser-agent: x\nDisallow: /\nsitemap:https://courier.example/b#1";
    expect(parseRobots(text, "onrecord").sitemaps).toEqual([
      "https://courier.example/a.xml",
      "https://courier.example/b#1",
    ]);
  });

  it("comes to an end on patterns of stars and on a hundred thousand lines", () => {
    expect(judge(`User-agent: *\nDisallow: /${"*a".repeat(20_000)}b`, `/${"a".repeat(8000)}`)).toBe(true);
    expect(judge(`User-agent: *\n${"Disallow: /x*y\n".repeat(30_000)}`, `/x${"z".repeat(8000)}`)).toBe(true);
  });
});
