/** One line of a group: whether it allows, and the pattern of paths it speaks of. */
interface RobotsRule {
  readonly isAllowed: boolean;
  /** Normalised, without the `$`. */
  readonly pattern: string;
  /** True when the pattern must reach to the end of the path. */
  readonly isWhole: boolean;
}

/** What a robots.txt says to one program. */
export interface RobotsRules {
  readonly rules: readonly RobotsRule[];
  /** Seconds to leave between requests, or null. */
  readonly crawlDelay_s: number | null;
  /** Addresses of sitemaps, which are everybody's. */
  readonly sitemaps: readonly string[];
}

/** More of a robots.txt is not read (RFC 9309 wants at least 500 kibibytes). */
export const ROBOTS_MAX_BYTES = 512_000;
const MAX_SITEMAPS = 1000;

/** The rules of a site that has none. */
export const ALLOW_ALL: RobotsRules = { rules: [], crawlDelay_s: null, sitemaps: [] };

interface Group {
  readonly agents: string[];
  readonly rules: RobotsRule[];
  crawlDelay_s: number | null;
}

/**
 * Reads a robots.txt as RFC 9309 has it, for the program whose product token is `agent`: the groups that name it, or
 * else those for `*`; several are taken together. Lines that mean nothing are passed over.
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let isNaming = false;
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n?|\n/)) {
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    const hash = line.indexOf("#", colon);
    const value = line.slice(colon + 1, hash < 0 ? undefined : hash).trim();
    if (key === "sitemap") {
      if (value !== "" && sitemaps.length < MAX_SITEMAPS) sitemaps.push(line.slice(colon + 1).trim());
    } else if (key === "user-agent" || key === "useragent") {
      if (!isNaming) groups.push({ agents: [], rules: [], crawlDelay_s: null });
      isNaming = true;
      groups.at(-1)?.agents.push(value.toLowerCase());
    } else {
      const group = groups.at(-1);
      if (group && addLine(group, key, value)) isNaming = false;
    }
  }
  return { ...joinGroups(groups, agent.toLowerCase()), sitemaps };
}

/** True when the line belongs to the group, so that the next user-agent begins another. */
function addLine(group: Group, key: string, value: string): boolean {
  if (key === "crawl-delay") {
    const seconds = Number(value);
    if (value !== "" && Number.isFinite(seconds) && seconds >= 0) group.crawlDelay_s = seconds;
    return true;
  }
  if (key !== "allow" && key !== "disallow") return false;
  // An empty pattern matches nothing: `Disallow:` allows all.
  if (value !== "") {
    const isWhole = value.endsWith("$");
    const pattern = normalisePath(isWhole ? value.slice(0, -1) : value);
    group.rules.push({ isAllowed: key === "allow", pattern, isWhole });
  }
  return true;
}

function joinGroups(groups: readonly Group[], agent: string): Omit<RobotsRules, "sitemaps"> {
  const named = groups.filter(({ agents }) => agents.some((name) => productOf(name) === agent));
  const chosen = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes("*"));
  const delays = chosen.map(({ crawlDelay_s }) => crawlDelay_s).filter((delay) => delay !== null);
  return {
    rules: chosen.flatMap(({ rules }) => rules),
    crawlDelay_s: delays.length > 0 ? Math.max(...delays) : null,
  };
}

/** `courierbot/2.0 (news)` → `courierbot`. */
const productOf = (name: string): string => /^[a-z_-]+/.exec(name)?.[0] ?? name;

/** Whether the rules let this path (with its query) be fetched: the longest match decides, and of equals the allowing. */
export function isAllowedByRobots({ rules }: RobotsRules, pathAndQuery: string): boolean {
  if (pathAndQuery === "/robots.txt") return true;
  const path = normalisePath(pathAndQuery);
  let longest = -1;
  let isAllowed = true;
  for (const rule of rules) {
    const { length } = rule.pattern;
    if (length < longest || (length === longest && (isAllowed || !rule.isAllowed))) continue;
    if (!matchesPattern(rule, path)) continue;
    longest = length;
    isAllowed = rule.isAllowed;
  }
  return isAllowed;
}

/** Piece by piece from the left, each at its first place: no way back, so the time is that of looking for the pieces. */
function matchesPattern({ pattern, isWhole }: RobotsRule, path: string): boolean {
  const [head = "", ...pieces] = pattern.split("*");
  if (!path.startsWith(head)) return false;
  if (pieces.length === 0) return !isWhole || path.length === head.length;
  const last = isWhole ? (pieces.pop() ?? "") : "";
  let at = head.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** Percent-encoding made alike: what need not be encoded is not, everything else is, in capitals. */
function normalisePath(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, (units) => Buffer.from(units).toString("hex").replace(/../g, "%$&"))
    .replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
      const unit = String.fromCharCode(Number.parseInt(hex, 16));
      return /[A-Za-z0-9._~-]/.test(unit) ? unit : whole.toUpperCase();
    });
}
