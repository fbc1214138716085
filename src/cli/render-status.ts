import type { RecordCounts } from "../record/store.js";
import type { CorrectionCounts, JudgementCounts } from "../record/store-review.js";
import { countWords } from "./count-words.js";
import { escapeText } from "./escape-text.js";
import { paint, type Terminal } from "./terminal.js";

/** How a record stands. */
export interface RecordStatus {
  readonly counts: RecordCounts;
  /** Version of the engine → how many versions of reports it has read. */
  readonly engines: ReadonlyMap<string, number>;
  readonly corrections: CorrectionCounts;
  readonly judgements: JudgementCounts;
}

/** One kind of finding; `perHundred` of the attributions judged, null when there are none. */
interface Finding {
  readonly count: number;
  readonly perHundred: number | null;
}

/** The same figures for programs. */
export function describeStatus({ counts, engines, corrections, judgements }: RecordStatus): object {
  const { judged, rejected, added, unattached } = corrections;
  const find = (count: number) => makeFinding(count, judged);
  return {
    record: counts,
    engines: [...engines].map(([version, versions]) => ({ version, versions })),
    review: {
      judged,
      unchanged: find(judgements.unchanged),
      rejected: find(rejected),
      added: find(added),
      set: listSet(corrections).map(([field, count]) => ({ field, ...find(count) })),
      unattached,
      people: [...judgements.people].map(([name, count]) => ({ name, judged: count })),
    },
  };
}

/** Lines for people: what the record holds, how far people found the machine wrong, and who they are. */
export function renderStatus(status: RecordStatus, terminal: Terminal): string[] {
  const { counts, engines, corrections, judgements } = status;
  const strong = (words: string) => paint(terminal, "strong", words);
  return [
    strong("In the record"),
    ...alignPairs([
      ["reports", describeReports(counts)],
      ["attributions", String(counts.attributions)],
      ["statements", String(counts.statements)],
      ["speakers", String(counts.speakers)],
      ["corrections", String(counts.corrections)],
      ...[...engines].map(([version, n]) => [`read by ${escapeText(version)}`, countWords(n, "version")] as const),
    ]),
    "",
    ...renderFindings(status, strong),
    ...(corrections.unattached === 0
      ? []
      : [
          "",
          `${countWords(corrections.unattached, "correction")} of attributions wait for their words: \`onrecord corrections unattached\``,
        ]),
    ...(judgements.people.size === 0
      ? []
      : [
          "",
          strong("Who judged, and how many"),
          ...alignPairs([...judgements.people].map(([name, n]) => [escapeText(name), String(n)] as const)),
        ]),
  ];
}

function describeReports({ reports, versions, tombstones }: RecordCounts): string {
  const more = [
    ...(versions > reports ? [`in ${countWords(versions, "version")}`] : []),
    ...(tombstones > 0 ? [`${tombstones} removed`] : []),
  ];
  return more.length === 0 ? String(reports) : `${reports} (${more.join("; ")})`;
}

function renderFindings({ corrections, judgements }: RecordStatus, strong: (words: string) => string): string[] {
  const { judged, rejected, added } = corrections;
  if (judged === 0) return ["No attribution was judged yet: `onrecord serve`, then Review."];
  const findings: readonly (readonly [string, number])[] = [
    ["right as the machine had it", judgements.unchanged],
    ["none at all (rejected)", rejected],
    ["missed by the machine (added)", added],
    ...listSet(corrections).map(([field, count]) => [`${field} set otherwise`, count] as const),
  ];
  const width = Math.max(...findings.map(([words]) => words.length));
  const rows = findings.map(([words, count]) => {
    const { perHundred } = makeFinding(count, judged);
    return `  ${words.padEnd(width)}  ${(perHundred ?? 0).toFixed(1).padStart(6)}  ${String(count).padStart(8)}`;
  });
  return [
    strong(`What people found in ${countWords(judged, "attribution")} that they judged`),
    `  ${"".padEnd(width)}  ${"OF 100".padStart(6)}  ${"COUNT".padStart(8)}`,
    ...rows,
  ];
}

function makeFinding(count: number, judged: number): Finding {
  return { count, perHundred: judged === 0 ? null : Math.round((1000 * count) / judged) / 10 };
}

/** What was set most often first. */
function listSet({ set }: CorrectionCounts): readonly (readonly [string, number])[] {
  return [...set].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
}

function alignPairs(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, words]) => `  ${name.padEnd(width)}  ${words}`);
}
