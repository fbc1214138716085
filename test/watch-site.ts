// A small news site on 127.0.0.1 whose pages and feeds a test changes between visits.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What an address answers. */
export interface SitePage {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Answers 304 to who has it already. */
  readonly isTagged?: boolean;
  /** The body's units are bytes. */
  readonly isLatin?: boolean;
}

/** The site: its pages by path, and what it was asked for since that was last looked at. */
export class NewsSite {
  readonly pages = new Map<string, SitePage>();
  /** Called before a path is answered. */
  onAsk: ((path: string) => Promise<void>) | null = null;
  /** Set, it answers this to everything but robots.txt. */
  outage: SitePage | null = null;
  origin = "";
  #asked: string[] = [];
  readonly #server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    if (path !== "/robots.txt") this.#asked.push(path);
    await this.onAsk?.(path);
    const outage = path === "/robots.txt" ? null : this.outage;
    const page = outage ?? this.pages.get(path) ?? { status: 404 };
    const etag = `"${createHash("sha256")
      .update(page.body ?? "")
      .digest("hex")
      .slice(0, 16)}"`;
    const headers = { "content-type": "text/html; charset=utf-8", ...(page.isTagged ? { etag } : {}), ...page.headers };
    const isKnown = page.isTagged && request.headers["if-none-match"] === etag;
    response
      .writeHead(isKnown ? 304 : (page.status ?? 200), headers)
      .end(isKnown ? undefined : Buffer.from(page.body ?? "", page.isLatin ? "latin1" : "utf8"));
  });

  static async start(): Promise<NewsSite> {
    const site = new NewsSite();
    await new Promise<void>((done) => site.#server.listen(0, "127.0.0.1", done));
    site.origin = `http://127.0.0.1:${(site.#server.address() as AddressInfo).port}`;
    return site;
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }

  /** The paths asked for since the last call, robots.txt left out. */
  takeAsked(): readonly string[] {
    const asked = this.#asked;
    this.#asked = [];
    return asked;
  }

  /** Puts an article at the path. */
  putArticle(path: string, title: string, paragraphs: readonly string[], page: SitePage = {}): void {
    this.pages.set(path, { isTagged: true, body: makePage(title, paragraphs), ...page });
  }

  /** Puts an RSS feed that tells of these paths. */
  putFeed(path: string, items: readonly string[], page: SitePage = {}): void {
    const told = items.map((item) => `<item><link>${this.origin}${item}</link><title>${item}</title></item>`).join("");
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Vessna Courier</title>${told}</channel></rss>`;
    this.pages.set(path, { isTagged: true, headers: { "content-type": "application/rss+xml" }, body, ...page });
  }
}

/** A page of an invented outlet. */
export function makePage(title: string, paragraphs: readonly string[], head = ""): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}
    <meta property="og:site_name" content="Vessna Courier">
    <meta property="article:published_time" content="2031-04-09T08:00:00Z"></head>
    <body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>\n${text}</article></body></html>`;
}
