import type { ShownSource, SourceRow, SourceStatus } from "../query/list-sources.js";
import { countWords } from "./count-words.js";
import { escapeText } from "./escape-text.js";
import { type Cell, type Column, renderTable } from "./render-table.js";
import { findWidth, paint, type Style, type Terminal } from "./terminal.js";

const COLUMNS: readonly Column[] = [
  { heading: "SOURCE", max: 48, min: 20 },
  { heading: "STATUS", max: 12 },
  { heading: "LAST HAD" },
  { heading: "NEW" },
  { heading: "CHANGED" },
  { heading: "KNOWN" },
  { heading: "REFUSED" },
  { heading: "SKIPPED, AND WHY", grow: true },
];
const WIDTH = 140;
const STYLES: Readonly<Record<SourceStatus, Style>> = {
  new: "quiet",
  watched: "content",
  paused: "quiet",
  "in trouble": "found",
  failing: "bad",
};
/** Why a page is skipped, in few words. */
const REASONS: Readonly<Record<string, string>> = {
  FETCH_CLOSED: "not on the public internet",
  FETCH_NOT_WELCOME: "robots.txt",
  FETCH_REFUSED: "refused by the site",
  FETCH_TOO_MANY_REDIRECTS: "sent in circles",
  FETCH_NOT_A_PAGE: "no page",
  FETCH_UNREACHABLE: "cannot be reached",
  FETCH_TIMEOUT: "too slow",
  FETCH_BROKEN: "came broken",
  FETCH_LATER: "asked to come later",
  INPUT_NO_TEXT: "no text in it",
  INPUT_EMPTY: "empty",
  INPUT_BINARY: "no text",
  INPUT_TOO_LARGE: "too large",
  INPUT_TOO_DEEP: "nested too deeply",
  INPUT_UNPACKS_TOO_LARGE: "unpacks too large",
  INPUT_REMOVED: "removed from the record",
  WORKER_LOST: "could not be read",
};

/** Sources as a table, one row each. */
export function renderSources(rows: readonly SourceRow[], terminal: Terminal): string[] {
  const cells = rows.map((row): Cell[] => {
    const { source, status } = row;
    const { added, changed, known, refused } = source.counts;
    return [
      { text: escapeText([source.title, source.url].filter(Boolean).join(" ")) },
      { text: status, paint: (line) => paint(terminal, STYLES[status], line) },
      { text: formatMinute(source.state.succeededAt) },
      ...[added, changed, known, refused].map((count) => ({ text: String(count) })),
      { text: escapeText(describeSkipped(row)) },
    ];
  });
  return renderTable(COLUMNS, cells, findWidth(terminal) ?? WIDTH);
}

/** `2 robots.txt, 1 gone from the site`; why the source itself cannot be had stands first. */
function describeSkipped({ source, pages }: SourceRow): string {
  const { fault, failures, failingSince } = source.state;
  const own =
    fault &&
    `${cutAddress(fault.message, source.url)} (${countWords(failures, "time")} since ${formatMinute(failingSince)})`;
  const gone = pages.vanished > 0 ? `${pages.vanished} gone from the site` : null;
  const faults = [...pages.faults].map(([code, count]) => `${count} ${REASONS[code] ?? code}`);
  const older = source.older > 0 ? `${source.older} too old` : null;
  return [source.kind === "page" ? null : own, gone, ...faults, older].filter(Boolean).join(", ");
}

/** Faults begin with the address, which stands beside them already. */
function cutAddress(message: string, url: string): string {
  return message.startsWith(`${url}: `) ? message.slice(url.length + 2) : message;
}

/** One source in full. */
export function renderSource({ source, status, pages, skipped }: ShownSource, terminal: Terminal): string[] {
  const { state, counts } = source;
  const rows: readonly (readonly [string, string | null])[] = [
    ["title", source.title],
    ["kind", KINDS[source.kind]],
    ["status", status],
    ["outlet", source.outlet],
    ["named by", source.listedBy],
    ["added", formatMinute(source.addedAt)],
    ["last had", formatMinute(state.succeededAt)],
    ["next", source.isPaused || state.dueAt === null ? null : formatMinute(state.dueAt)],
    [
      "fault",
      state.fault &&
        `${cutAddress(state.fault.message, source.url)} (${state.failures} in a row, since ${formatMinute(state.failingSince)})`,
    ],
    ["pages", `${pages.pages} told of, ${pages.vanished} gone from their site`],
    ["read", `${counts.added} new, ${counts.changed} changed, ${counts.known} known, ${counts.refused} refused`],
    ["too old", source.older > 0 ? `${source.older} of what it told last` : null],
  ];
  const told = rows.flatMap(([name, value]) => (value ? [`  ${name.padEnd(9)} ${escapeText(value)}`] : []));
  const faults = skipped.map(
    ({ state: { fault, triedAt } }) => `  ${formatMinute(triedAt)}  ${escapeText(fault?.message ?? "")}`,
  );
  const head = paint(terminal, "strong", escapeText(source.url));
  return [head, ...told, ...(faults.length > 0 ? ["", "Skipped the last time:", ...faults] : [])];
}

const KINDS = { unknown: "not fetched yet", page: "a page", feed: "a feed or sitemap", list: "a list of sources" };

/** `2031-04-10 08:00`, in UTC; a dash for never. */
export function formatMinute(instant: string | null): string {
  return instant === null ? "–" : `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}
