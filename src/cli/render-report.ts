import type { Shown } from "../query/get-shown.js";
import type { Article, LivePost, Notice } from "../record/article.js";
import { countWords } from "./count-words.js";
import { formatMinute } from "./render-sources.js";

type ShownReport = Extract<Shown, { readonly what: "report" }>;

const MOST_POSTS = 5;

/** What a page tells of itself beside its text, a line each; not yet safe for a terminal. */
export function describePage(article: Article): readonly string[] {
  const { page, authors, modifiedAt, report, text } = article;
  const byline = (page?.byline ?? []).map(({ name, kind }) => (kind === "person" ? name : `${name} (${kind})`));
  const names = byline.length > 0 ? byline : authors;
  const canonical = page?.canonicalUrl;
  return [
    ...(names.length > 0 ? [`by ${names.join(", ")}`] : []),
    ...(modifiedAt === null ? [] : [`modified ${modifiedAt}`]),
    ...(page?.section ? [`section ${page.section}`] : []),
    ...(canonical && canonical !== report.url ? [`its own address ${canonical}`] : []),
    ...(page?.isPaywalled ? ["not free to read: the page says so"] : []),
    ...(page?.isTruncated ? ["cut short: the page seems to show the beginning alone"] : []),
    ...(page?.notices ?? []).map((notice) => describeNotice(notice, text)),
    ...describePosts(page?.posts ?? []),
  ];
}

function describeNotice({ kind, span }: Notice, text: string): string {
  return `says that it was ${kind === "correction" ? "corrected" : "updated"}: “${text.slice(span.start, span.end)}”`;
}

function describePosts(posts: readonly LivePost[]): readonly string[] {
  if (posts.length === 0) return [];
  const some = posts
    .slice(0, MOST_POSTS)
    .map(({ postedAt, title }) => `  ${postedAt ?? "no time told"}  ${title ?? ""}`);
  const more = posts.length > MOST_POSTS ? [`  … and ${posts.length - MOST_POSTS} more`] : [];
  return [`a live blog of ${countWords(posts.length, "post")}`, ...some.map((line) => line.trimEnd()), ...more];
}

/** Where else its text stands, and how the page fares that it came from. */
export function describeWhereabouts({ copies, watched }: ShownReport): readonly string[] {
  return [
    ...copies.map(({ share, outlet, title, reportId, publishedAt }) => {
      const copy = [title ? `“${title}”` : "untitled report", outlet, publishedAt, reportId].filter(Boolean).join(", ");
      return `the same text, ${Math.round(share * 100)} %: ${copy}`;
    }),
    ...watched.map(({ url, vanishedAt, state }) => {
      if (vanishedAt !== null) return `gone from its site since ${formatMinute(vanishedAt)}: ${url}`;
      if (state.fault) return `could not be read again at ${formatMinute(state.triedAt)}: ${state.fault.message}`;
      return `last seen ${formatMinute(state.succeededAt)}, next look ${formatMinute(state.dueAt)}: ${url}`;
    }),
  ];
}
