import type { Carrier, FoundStatement } from "../api/answers.js";
import { formatDay, formatMoment } from "../parts/format-date.js";
import { escapeUnsafe } from "../parts/split-unsafe.js";

/**
 * A statement as a line for a footnote: who, in which office, when, the words, who reported it, and the address. It names
 * the attribution, whose id never changes: the address leads to the statement that holds it then.
 */
export function writeCitation(row: FoundStatement, { attribution, report }: Carrier, origin: string): string {
  const who = [row.speaker?.name ?? row.source, row.office, row.onBehalfOf].filter(
    (part) => part !== null && part !== "",
  );
  const said = row.saidOn ? ` (${formatMoment(row.saidOn)})` : "";
  const words = row.manner === "indirect" ? `[indirectly] ${row.words}` : row.words;
  const published = report.publishedAt === null ? null : formatDay(report.publishedAt);
  const where = [report.outlet, report.title === null ? null : `“${report.title}”`, published, report.url];
  const line = `${who.join(", ")}${said}: ${words} — ${where.filter((part) => part !== null).join(", ")}. onrecord, ${citeAddress(attribution.id, origin)}`;
  return escapeUnsafe(line.replace(/\s+/g, " "));
}

/** The address to cite. */
export function citeAddress(attributionId: string, origin: string): string {
  return `${origin}/statements/${attributionId}`;
}
