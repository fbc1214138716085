// Ranges of days as index tokens, so that "said between these days" is a search like any other. The calendar is a tree:
// century 20, decade 202, year 2024, month 202404, day 20240402; each node is a prefix of those below it. A stretch of
// days is the few nodes that cover it; two stretches overlap exactly when a node of one is, or lies above, one of the other.
import type { Moment } from "../record/reading.js";

/** Lengths of the nodes' names from century to day. */
const LENGTHS = [2, 3, 4, 6, 8] as const;
const OPEN_START = "1000-01-01";
const OPEN_END = "2999-12-31";

/** The token of statements whose date said is not told. */
export const SAID_UNKNOWN = "nunknown";

/** The tokens under which a moment is found: `n…` its own nodes, `u…` the nodes above them. */
export function makeSaidTokens(moment: Moment | null): readonly string[] {
  if (!moment) return [SAID_UNKNOWN];
  const tokens = new Set<string>();
  for (const node of coverDays(moment.earliest, moment.latest)) {
    tokens.add(`n${node}`);
    for (const above of findNodesAbove(node)) tokens.add(`u${above}`);
  }
  return [...tokens];
}

/** Tokens of which a moment has at least one exactly when it overlaps the range (`YYYY-MM-DD`, ends included). */
export function makeRangeTokens(since: string | null, until: string | null): readonly string[] {
  const tokens = new Set<string>();
  for (const node of coverDays(since ?? OPEN_START, until ?? OPEN_END)) {
    tokens.add(`n${node}`).add(`u${node}`);
    for (const above of findNodesAbove(node)) tokens.add(`n${above}`);
  }
  return [...tokens];
}

function findNodesAbove(node: string): readonly string[] {
  return LENGTHS.filter((length) => length < node.length).map((length) => node.slice(0, length));
}

function coverDays(since: string, until: string): readonly string[] {
  const first = since.slice(0, 10).replaceAll("-", "");
  const last = until.slice(0, 10).replaceAll("-", "");
  if (first === last) return [first];
  const nodes: string[] = [];
  const visit = (node: string): void => {
    const start = padNode(node, "start");
    const end = padNode(node, "end");
    if (start > last || end < first) return;
    if (first <= start && end <= last) nodes.push(node);
    else for (const below of listNodesBelow(node)) visit(below);
  };
  for (let century = Number(first.slice(0, 2)); century <= Number(last.slice(0, 2)); century++)
    visit(String(century).padStart(2, "0"));
  return nodes;
}

function listNodesBelow(node: string): readonly string[] {
  if (node.length < 4) return count(0, 9).map((digit) => node + digit);
  const past = node.length === 4 ? 12 : countDaysOf(node);
  return node.length === 8 ? [] : count(1, past).map((part) => node + String(part).padStart(2, "0"));
}

function padNode(node: string, side: "start" | "end"): string {
  const year = node.slice(0, 4).padEnd(4, side === "start" ? "0" : "9");
  const month = node.slice(4, 6) || (side === "start" ? "01" : "12");
  const day = node.slice(6, 8) || (side === "start" ? "01" : String(countDaysOf(year + month)));
  return year + month + day;
}

function countDaysOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(4, 6)), 0)).getUTCDate();
}

function count(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
