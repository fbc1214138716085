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

/** A page of statements as an Atom feed (RFC 4287). Dates are those of the reports, so that the same page gives the same bytes. */
export function renderAtom(rows: readonly StatementRow[], { title, self, page, site }: FeedHead): string {
  const updated = rows.map(({ firstPublishedAt }) => toInstant(firstPublishedAt)).sort();
  const entries = rows.map((row) => renderEntry(row, site));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeXml(page)}</id>
  <title>${escapeXml(title)}</title>
  <updated>${updated.at(-1) ?? UNDATED}</updated>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
  <author><name>onrecord</name></author>
${entries.join("")}</feed>
`;
}

function renderEntry({ id, words, cue, speaker, source, firstPublishedAt, outlet, title }: StatementRow, site: string) {
  const who = speaker?.name ?? (source || "no source told");
  const address = `${site}/statements/${id}`;
  const at = toInstant(firstPublishedAt);
  const carried = [outlet, title].filter(Boolean).join(": ");
  return `  <entry>
    <id>${escapeXml(address)}</id>
    <title>${escapeXml(`${who} ${cue}`.trim())}</title>
    <updated>${at}</updated>
    <published>${at}</published>
    <link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
    <author><name>${escapeXml(who)}</name></author>
    <content type="text">${escapeXml(words)}</content>
    <summary type="text">${escapeXml(carried)}</summary>
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
