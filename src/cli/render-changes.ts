import type { StatementChange, VersionStatement } from "../query/compare-versions.js";
import type { ReportChange } from "../query/list-changes.js";
import { escapeText } from "./escape-text.js";
import { foldLines } from "./fold-lines.js";
import { formatMinute } from "./render-sources.js";
import { findWidth, paint, type Terminal } from "./terminal.js";

const SHOWN_ID = 12;

/** What was changed from one version of a report to the next: a head, and a line for each statement. */
export function renderChange(change: ReportChange, terminal: Terminal): string[] {
  const { before, after, outlet, url, reportId } = change;
  const name = [after.title ? `“${after.title}”` : "untitled report", outlet, url].filter(Boolean).join(", ");
  const retitled = before.title !== after.title && before.title ? [`  titled “${before.title}” before`] : [];
  return [
    paint(terminal, "strong", escapeText(`${name}  ${reportId.slice(0, SHOWN_ID)}`)),
    `  ${formatMinute(before.seenAt)} → ${formatMinute(after.seenAt)}`,
    ...retitled.map(escapeText),
    ...change.statements.map((statement) => renderStatement(statement, terminal)),
  ].map((line) => fold(line, terminal));
}

/** `+` appeared, `-` vanished, `~` worded otherwise, `@` given to another. */
function renderStatement({ kind, before, after, differences }: StatementChange, terminal: Terminal): string {
  if (kind === "appeared" && after) return `  ${paint(terminal, "content", "+")} ${describe(after)}`;
  if (kind === "vanished" && before) return `  ${paint(terminal, "bad", "-")} ${describe(before)}`;
  if (!before || !after) return "";
  if (kind === "reattributed")
    return `  ${paint(terminal, "found", "@")} ${who(before)} → ${who(after)}: ${escapeText(after.words)}`;
  const words = differences.map((part) => {
    const one = escapeText(before.words.slice(part.one.start, part.one.end));
    const other = escapeText(after.words.slice(part.other.start, part.other.end));
    if (part.kind === "same") return other;
    return part.kind === "removed" ? paint(terminal, "bad", `[-${one}-]`) : paint(terminal, "content", `{+${other}+}`);
  });
  return `  ${paint(terminal, "found", "~")} ${who(after)}: ${words.join(" ")}`;
}

const who = ({ speaker }: VersionStatement): string => escapeText(speaker ?? "no source told");
const describe = (told: VersionStatement): string => `${who(told)}: ${escapeText(told.words)}`;

function fold(line: string, terminal: Terminal): string {
  const width = findWidth(terminal);
  return width === null ? line : foldLines(line, width);
}
