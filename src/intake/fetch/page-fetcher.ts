// In: the address of a page, a feed or a sitemap. Out: its bytes with what the server told beside them, or that they are
// unchanged, or an error that says whether to come back. Fetched politely (robots.txt, one host's turn after another's,
// conditional requests, retries that wait as they are asked to) and safely (limits on everything; only the public
// internet, judged at every redirect and every connection).
// Not done here: reading what came (feeds, the article room), deciding what to fetch when (ingest). No script is run.
import type { IncomingHttpHeaders } from "node:http";
import type { Agent } from "undici";
import { OnrecordError } from "../../base/errors.js";
import { SETTINGS } from "../../base/settings.js";
import { findBinaryReason } from "../sniff-form.js";
import { unpackBody } from "../unpack-body.js";
import { checkUrl } from "./check-url.js";
import { DEFAULT_FETCH_LIMITS, type FetchLimits } from "./fetch-limits.js";
import { type LookUp, openGuardedAgent } from "./guard-connections.js";
import { type FetchEnvironment, HostPacer } from "./host-pacer.js";
import { makeBlockList } from "./judge-address.js";
import { type Answer, requestOnce } from "./request-once.js";
import { readRetryAfter, retry } from "./retry.js";
import { RobotsKeeper } from "./robots-keeper.js";
import { isAllowedByRobots } from "./robots-rules.js";

/** How to fetch. */
export interface FetchOptions {
  readonly environment: FetchEnvironment;
  readonly limits?: Partial<FetchLimits> | undefined;
  /** Who asks; its first word is what a robots.txt may name. */
  readonly userAgent?: string | undefined;
  /** Addresses and ranges that are fetched although they are not public: `127.0.0.1`, `10.0.0.0/8`. Default: none. */
  readonly allowedAddresses?: readonly string[] | undefined;
  readonly lookUp?: LookUp | undefined;
}

/** What was told about a page when it was fetched before. */
export interface KnownPage {
  /** The address that it was fetched from in the end. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What fetching came to. */
export type FetchedPage = KnownPage &
  (
    | { readonly kind: "unchanged" }
    | {
        readonly kind: "fetched";
        /** An instant. */
        readonly fetchedAt: string;
        /** Unpacked. */
        readonly bytes: Uint8Array;
        /** Lower case, without its parameters, or null when not told. */
        readonly type: string | null;
        readonly charset: string | null;
      }
  );

/** What one request is for. */
interface Wish {
  readonly known: KnownPage | null;
  readonly signal: AbortSignal;
}

const USER_AGENT = SETTINGS.user_agent.default;
const ACCEPT =
  "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/*;q=0.8,*/*;q=0.5";
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Fetches pages; keeps connections, each host's turns and each site's robots.txt between them. Close it after use. */
export class PageFetcher {
  readonly #environment: FetchEnvironment;
  readonly #limits: FetchLimits;
  readonly #userAgent: string;
  readonly #allowsNames: boolean;
  readonly #agent: Agent;
  readonly #pacer: HostPacer;
  readonly #robots: RobotsKeeper;
  /** Hosts that want to be left alone for longer than is waited: until when, and what they answered. */
  readonly #closed = new Map<string, { readonly until_ms: number; readonly status: number }>();

  /** @throws RangeError when one of the allowed addresses is none. */
  constructor(options: FetchOptions) {
    const { environment, allowedAddresses = [], lookUp } = options;
    this.#environment = environment;
    this.#limits = { ...DEFAULT_FETCH_LIMITS, ...options.limits };
    this.#userAgent = options.userAgent ?? USER_AGENT;
    this.#allowsNames = allowedAddresses.length > 0;
    const { connect_ms } = this.#limits;
    this.#agent = openGuardedAgent({ allowed: makeBlockList(allowedAddresses), connect_ms, lookUp });
    this.#pacer = new HostPacer(environment);
    const product = /^[\w-]+/.exec(this.#userAgent)?.[0] ?? "";
    this.#robots = new RobotsKeeper(product, environment.now_ms, (url, signal) => this.#requestRobots(url, signal));
  }

  /**
   * Fetches a page; with what is `known` of it, only if it changed.
   * @throws OnrecordError of the FETCH and INPUT rows: `skip` when there is no use in asking again, `retry` when there
   * may be later. @throws the signal's reason once it is aborted.
   */
  fetchPage(url: string, known: KnownPage | null = null, signal?: AbortSignal): Promise<FetchedPage> {
    const wish = { known, signal: signal ?? new AbortController().signal };
    const attempt = () => this.#followRedirects(url, wish);
    return retry(attempt, this.#limits, this.#environment, signal);
  }

  /** The sitemaps that the robots.txt of this address's site names. @throws OnrecordError as `fetchPage`. */
  async findSitemaps(url: string, signal?: AbortSignal): Promise<readonly string[]> {
    const site = checkUrl(url, null, this.#allowsNames);
    return (await this.#robots.getRules(site, signal ?? new AbortController().signal)).sitemaps;
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #followRedirects(given: string, wish: Wish): Promise<FetchedPage> {
    const { maxRedirects } = this.#limits;
    let url = checkUrl(given, null, this.#allowsNames);
    const seen = new Set<string>();
    while (seen.size <= maxRedirects && !seen.has(url.href)) {
      seen.add(url.href);
      await this.#awaitTurn(url, wish.signal);
      const answer = await this.#request(url, wish);
      const target = this.#findTarget(url, answer);
      if (target === null) return this.#judgeAnswer(url, answer, wish.known);
      url = target;
    }
    throw new OnrecordError("FETCH_TOO_MANY_REDIRECTS", { file: given, limit: maxRedirects });
  }

  /** @throws OnrecordError FETCH_NOT_WELCOME when the site's robots.txt does not want it. */
  async #awaitTurn(url: URL, signal: AbortSignal): Promise<void> {
    const rules = await this.#robots.getRules(url, signal);
    if (!isAllowedByRobots(rules, url.pathname + url.search))
      throw new OnrecordError("FETCH_NOT_WELCOME", { file: url.href });
    await this.#takeTurn(url, signal, rules.crawlDelay_s ?? 0);
  }

  /** @throws OnrecordError FETCH_LATER when the host wants to be left alone for longer than is waited. */
  async #takeTurn(url: URL, signal: AbortSignal, delay_s: number): Promise<void> {
    const { hostGap_ms, maxHostGap_ms } = this.#limits;
    const gap_ms = Math.min(Math.max(hostGap_ms, delay_s * 1000), maxHostGap_ms);
    this.#checkOpen(url);
    await this.#pacer.takeTurn(url.host, gap_ms, signal);
    this.#checkOpen(url);
  }

  #checkOpen({ host, href }: URL): void {
    const closed = this.#closed.get(host);
    if (!closed) return;
    const left_ms = closed.until_ms - this.#environment.now_ms();
    if (left_ms <= 0) this.#closed.delete(host);
    else
      throw new OnrecordError("FETCH_LATER", { file: href, status: closed.status, wait_s: Math.ceil(left_ms / 1000) });
  }

  #request(url: URL, { known, signal }: Wish): Promise<Answer> {
    const headers: Record<string, string> = {
      "user-agent": this.#userAgent,
      accept: ACCEPT,
      "accept-encoding": "gzip, deflate, br",
    };
    if (known?.url === url.href) {
      if (known.etag !== null) headers["if-none-match"] = known.etag;
      if (known.lastModified !== null) headers["if-modified-since"] = known.lastModified;
    }
    return requestOnce(this.#agent, { url, headers, limits: this.#limits, onTooLarge: "refuse", signal });
  }

  #findTarget(url: URL, { status, headers }: Answer): URL | null {
    if (!REDIRECTS.has(status)) return null;
    const location = readHeader(headers, "location");
    if (location === null) throw new OnrecordError("FETCH_BROKEN", { file: url.href, reason: "a redirect to nowhere" });
    return checkUrl(location, url.href, this.#allowsNames);
  }

  #judgeAnswer(url: URL, { status, headers, bytes }: Answer, known: KnownPage | null): FetchedPage {
    const file = url.href;
    const etag = readHeader(headers, "etag");
    const lastModified = readHeader(headers, "last-modified");
    if (status === 304 && known?.url === file)
      return {
        kind: "unchanged",
        url: file,
        etag: etag ?? known.etag,
        lastModified: lastModified ?? known.lastModified,
      };
    if (BUSY.has(status)) throw this.#describeBusy(url, status, headers);
    if (status !== 200) throw new OnrecordError("FETCH_REFUSED", { file, status });
    const [type, charset] = readType(readHeader(headers, "content-type"));
    if (type !== null && OTHER_TYPES.test(type)) throw new OnrecordError("FETCH_NOT_A_PAGE", { file, type });
    const unpacked = unpackBody(file, bytes, readHeader(headers, "content-encoding") ?? "", this.#limits);
    if (unpacked.length === 0) throw new OnrecordError("INPUT_EMPTY", { file });
    // Sitemaps are fetched gzipped; whoever reads them unpacks them.
    const reason = isGzipped(unpacked) ? null : findBinaryReason(unpacked);
    if (reason !== null) throw new OnrecordError("INPUT_BINARY", { file, reason });
    const fetchedAt = new Date(this.#environment.now_ms()).toISOString();
    return { kind: "fetched", fetchedAt, url: file, etag, lastModified, bytes: unpacked, type, charset };
  }

  #describeBusy(url: URL, status: number, headers: IncomingHttpHeaders): OnrecordError {
    const asked_s = readRetryAfter(readHeader(headers, "retry-after") ?? undefined, this.#environment.now_ms());
    if (asked_s === null)
      return new OnrecordError("FETCH_UNREACHABLE", { file: url.href, reason: `it answered ${status}` });
    const asked_ms = asked_s * 1000;
    if (asked_ms > this.#limits.maxWait_ms)
      this.#closed.set(url.host, { until_ms: this.#environment.now_ms() + asked_ms, status });
    else this.#pacer.holdOff(url.host, asked_ms);
    return new OnrecordError("FETCH_LATER", { file: url.href, status, wait_s: asked_s });
  }

  /** A robots.txt goes without robots.txt; past its limit it is cut, not refused. */
  async #requestRobots(first: URL, signal: AbortSignal): Promise<Answer> {
    const headers = { "user-agent": this.#userAgent, accept: "text/plain,*/*;q=0.5", "accept-encoding": "identity" };
    const limits = { ...this.#limits, maxBytes: this.#limits.maxRobotsBytes };
    let url = first;
    for (let hops = 0; hops <= MAX_ROBOTS_REDIRECTS; hops++) {
      await this.#takeTurn(url, signal, 0);
      const answer = await requestOnce(this.#agent, { url, headers, limits, onTooLarge: "cut", signal });
      const target = this.#findTarget(url, answer);
      if (target === null) {
        const { status, headers: told } = answer;
        if (BUSY.has(status) && readHeader(told, "retry-after") !== null) throw this.#describeBusy(url, status, told);
        return answer;
      }
      url = target;
    }
    // RFC 9309: past five redirects a robots.txt may be taken for one that is not there.
    return { status: 404, headers: {}, bytes: new Uint8Array() };
  }
}

const MAX_ROBOTS_REDIRECTS = 5;
const OTHER_TYPES = /^(?:image|audio|video|font|model)\/|^application\/(?:pdf|zip|msword|vnd\.|wasm|javascript)/;

const isGzipped = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function readHeader(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** `text/html; charset="utf-8"` → the type and the charset. */
function readType(value: string | null): readonly [string | null, string | null] {
  if (value === null) return [null, null];
  const type = value.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return [type === "" ? null : type, /;\s*charset\s*=\s*"?([\w-]+)/i.exec(value.slice(0, 200))?.[1] ?? null];
}
