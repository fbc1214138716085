// In: a RawDocument (text, HTML, or a line of JSON Lines). Out: the Article: its text, which never changes afterwards,
// blocks, title, outlet, authors, dates, language; ids that rest on URL, given id or bytes alone.
// Not done here: reading files (intake), sentences (syntax). Text that came as text is kept unit for unit.
import { OnrecordError } from "../base/errors.js";
import { hashBytes, makeId } from "../base/hash.js";
import type { Article, Block, PageDetails, Report } from "../record/article.js";
import type { Problem } from "../record/problem.js";
import type { RawDocument } from "../record/raw-document.js";
import { decodeBytes } from "./decode-bytes.js";
import { findBlocks } from "./find-blocks.js";
import { findTextProblems } from "./find-text-problems.js";
import { guessLanguage } from "./guess-language.js";
import { isDay, readLeadingDate } from "./read-leading-date.js";
import { readOpening } from "./read-opening.js";
import { readPage } from "./read-page.js";

/** What an extractor takes from a document; what the caller told goes before it, but for the text. */
export interface Rendering {
  readonly extractor: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly page?: PageDetails;
  readonly problems: readonly Problem[];
}

/**
 * Makes the article of a document.
 * @throws OnrecordError INPUT_NO_TEXT when there is nothing but white space, INPUT_TOO_DEEP for markup past bounds.
 */
export function makeArticle(doc: RawDocument): Article {
  const rendering = doc.form === "html" ? readPage(doc) : readText(doc);
  if (rendering.text.trim() === "") throw new OnrecordError("INPUT_NO_TEXT", { file: doc.name });
  const sha256 = hashBytes(doc.bytes);
  const report = makeReport(doc, rendering, sha256);
  const told = isDate(doc.publishedAt) ? doc.publishedAt : null;
  const version = { id: makeId("ver", report.id, sha256), reportId: report.id, sha256 };
  return {
    id: makeId("art", version.id, rendering.extractor),
    report,
    version,
    extractor: rendering.extractor,
    title: doc.title ?? rendering.title,
    authors: doc.authors ?? rendering.authors,
    language: rendering.language ?? guessLanguage(rendering.text),
    publishedAt: told ?? rendering.publishedAt,
    modifiedAt: rendering.modifiedAt,
    ...(rendering.page ? { page: rendering.page } : {}),
    text: rendering.text,
    blocks: rendering.blocks,
    problems: [
      ...(doc.publishedAt === null || told ? [] : [describeBadDate(doc.publishedAt)]),
      ...rendering.problems,
      ...findTextProblems(rendering.text),
    ],
  };
}

/** A day of the calendar as `2031-04-03`, alone or with a time after it. */
function isDate(given: string | null): boolean {
  if (given === null || !/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.{0,30})?$/.test(given)) return false;
  return isDay(given.slice(0, 10));
}

function describeBadDate(given: string): Problem {
  const message = `the date of publication given with it, "${given.slice(0, 40)}", is not one as 2031-04-03; it is left out`;
  return { room: "article", code: "date-unreadable", span: null, message };
}

function readText(doc: RawDocument): Rendering {
  const text = doc.text ?? decodeBytes(doc.bytes, doc.charset).text;
  const blocks = findBlocks(text);
  return {
    extractor: "text/1",
    text,
    blocks,
    ...readOpening(text, blocks),
    outlet: null,
    language: null,
    url: null,
    publishedAt: readLeadingDate(text),
    modifiedAt: null,
    problems: [],
  };
}

/** The report's identity rests on its URL; without one on outlet and given id; without either on the bytes. */
function makeReport(doc: RawDocument, rendering: Rendering, sha256: string): Report {
  const url = doc.url ?? chooseUrl(doc.fetchedFrom ?? null, rendering.url);
  const outlet = doc.outlet ?? rendering.outlet;
  const { givenId } = doc;
  const id = url
    ? makeId("rep", "url", url)
    : givenId !== null
      ? makeId("rep", "given", outlet ?? "", givenId)
      : makeId("rep", "bytes", sha256);
  return { id, url, outlet, givenId };
}

/**
 * The address that a page gives as its own, if it may speak for it: `https://www.courier.example/a?from=feed` may say that
 * it is `https://courier.example/a`, but not that it is a page of another site, nor a whole site.
 */
function chooseUrl(fetchedFrom: string | null, own: string | null): string | null {
  if (fetchedFrom === null || own === null || !URL.canParse(fetchedFrom) || !URL.canParse(own))
    return fetchedFrom ?? own;
  const [from, to] = [new URL(fetchedFrom), new URL(own)];
  const siteOf = ({ hostname }: URL) => hostname.replace(/^(?:www|m|mobile|amp)\./, "");
  const isItself = siteOf(from) === siteOf(to) && (to.pathname !== "/" || from.pathname === "/");
  return isItself ? own : fetchedFrom;
}
