import type { StatementRow } from "../record/store.js";

/** What a feed says of itself. Addresses are absolute. */
export interface FeedHead {
  readonly title: string;
  readonly self: string;
  readonly page: string;
  /** The site's address, without a slash at its end. */
  readonly site: string;
}

const UNDATED = "1970-01-01T00:00:00Z";

/** One entry of a feed. */
export interface FeedEntry {
  /** Its address on the site, from the slash on; also what it is known by. */
  readonly path: string;
  readonly title: string;
  /** When it was published: a day, or an instant with any offset; null where it is not told. */
  readonly at: string | null;
  readonly author: string;
  readonly content: string;
  readonly summary: string;
}

/** A statement as an entry of a feed. */
export function toFeedEntry(row: StatementRow): FeedEntry {
  const { id, words, cue, speaker, source, firstPublishedAt, outlet, title } = row;
  const author = speaker?.name ?? (source || "no source told");
  const summary = [outlet, title].filter(Boolean).join(": ");
  return {
    path: `/statements/${id}`,
    title: `${author} ${cue}`.trim(),
    at: firstPublishedAt,
    author,
    content: words,
    summary,
  };
}

/** An Atom feed (RFC 4287). Dates are those of the reports, so that the same page gives the same bytes. */
export function renderAtom(entries: readonly FeedEntry[], { title, self, page, site }: FeedHead): string {
  const updated = entries.map(({ at }) => toInstant(at)).sort();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeXml(page)}</id>
  <title>${escapeXml(title)}</title>
  <updated>${updated.at(-1) ?? UNDATED}</updated>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
  <author><name>onrecord</name></author>
${entries.map((entry) => renderEntry(entry, site)).join("")}</feed>
`;
}

function renderEntry({ path, title, at, author, content, summary }: FeedEntry, site: string): string {
  const address = escapeXml(`${site}${path}`);
  const instant = toInstant(at);
  return `  <entry>
    <id>${address}</id>
    <title>${escapeXml(title)}</title>
    <updated>${instant}</updated>
    <published>${instant}</published>
    <link rel="alternate" type="text/html" href="${address}"/>
    <author><name>${escapeXml(author)}</name></author>
    <content type="text">${escapeXml(content)}</content>
    <summary type="text">${escapeXml(summary)}</summary>
  </entry>
`;
}

/** An instant as feeds want it; a report tells a day, an instant with any offset, or nothing. */
function toInstant(at: string | null): string {
  const time = at === null ? Number.NaN : Date.parse(at);
  return Number.isNaN(time) ? UNDATED : new Date(time).toISOString();
}

/** What XML 1.0 cannot hold at all (controls, lone surrogates) is shown as a replacement character. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd")
    .replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
