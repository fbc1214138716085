// A server on 127.0.0.1 that misbehaves in every way that servers do; each path is one way.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";

export const PAGE = "<!doctype html><title>Bridge shut</title><p>The mayor said no.</p>";

type Answerer = (response: ServerResponse, request: IncomingMessage, visit: number) => void;

const html = { "content-type": "text/html; charset=utf-8" };
const send =
  (status: number, headers: Record<string, string>, body: string | Uint8Array = PAGE): Answerer =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };
const redirect = (location: string): Answerer => send(302, { location }, "");

/** Writes for ever, as fast as it is read, or until the other side goes. */
const writeForever: Answerer = (response) => {
  response.writeHead(200, html);
  const chunk = Buffer.alloc(16_384, "a");
  const write = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", write);
  write();
};

const ANSWERS: Readonly<Record<string, Answerer>> = {
  "/page": send(200, { ...html, etag: '"one"', "last-modified": "Tue, 01 Apr 2031 10:00:00 GMT" }),
  "/tagged": (response, request) => {
    const isKnown = request.headers["if-none-match"] === '"one"';
    response.writeHead(isKnown ? 304 : 200, { ...html, etag: '"one"' }).end(isKnown ? undefined : PAGE);
  },
  "/dated": (response, request) => {
    const date = "Tue, 01 Apr 2031 10:00:00 GMT";
    const isKnown = request.headers["if-modified-since"] === date;
    response.writeHead(isKnown ? 304 : 200, { ...html, "last-modified": date }).end(isKnown ? undefined : PAGE);
  },
  "/unchanged-unasked": send(304, {}, ""),
  "/silent": () => {},
  "/half-silent": (response) => {
    response.writeHead(200, html).write("<p>The mayor");
  },
  "/endless": writeForever,
  "/endless-packed": (response) => {
    response.writeHead(200, { ...html, "content-encoding": "gzip" });
    const chunk = gzipSync(Buffer.alloc(1_000_000));
    const write = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", write);
    write();
  },
  "/endless-headers": (response) => {
    response.socket?.write(`HTTP/1.1 200 OK\r\n${"x-more: aaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(5000)}`);
  },
  "/tells-too-much": (response) => {
    response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 1000\r\n\r\n${PAGE}`);
  },
  "/tells-too-little": (response) => {
    response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 10\r\n\r\n${PAGE}`);
  },
  "/tells-huge": (response) => {
    response.socket?.write(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 99999999999\r\n\r\n${PAGE}`);
  },
  "/torn-chunks": (response) => {
    response.socket?.end(
      `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nff\r\n<p>The`,
    );
  },
  "/no-http": (response) => {
    response.socket?.end("220 ftp.courier.example ready\r\n");
  },
  "/hangs-up": (response) => {
    response.socket?.destroy();
  },
  "/picture": send(200, { "content-type": "image/png" }, Buffer.from([0x89, 0x50, 0x4e, 0x47])),
  "/picture-called-page": send(200, html, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
  "/page-called-nothing": send(200, {}),
  "/empty": send(200, html, ""),
  "/gzipped": send(200, { ...html, "content-encoding": "gzip" }, gzipSync(PAGE)),
  "/brotli": send(200, { ...html, "content-encoding": "br" }, brotliCompressSync(PAGE)),
  "/called-gzipped": send(200, { ...html, "content-encoding": "gzip" }),
  "/called-brotli": send(200, { ...html, "content-encoding": "br" }),
  "/torn-gzip": send(200, { ...html, "content-encoding": "gzip" }, gzipSync(PAGE).subarray(0, 40)),
  "/bomb": send(200, { ...html, "content-encoding": "gzip" }, gzipSync(Buffer.alloc(30_000_000))),
  "/unknown-coding": send(200, { ...html, "content-encoding": "zstd" }),
  "/circle": redirect("/circle-back"),
  "/circle-back": redirect("/circle"),
  "/far": redirect("/page"),
  "/nowhere": send(302, {}, ""),
  "/to-other-loopback": redirect("http://127.0.0.2:9/"),
  "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
  "/to-decimal": redirect("http://2130706434/"),
  "/to-mapped": redirect("http://[::ffff:10.0.0.1]/"),
  "/to-file": redirect("file:///etc/passwd"),
  "/to-user": redirect("http://user:word@127.0.0.1/"),
  "/gone": send(410, html),
  "/missing": send(404, html),
  "/forbidden": send(403, html),
  "/teapot": send(418, html),
  "/busy": send(503, html),
  "/busy-twice": (response, _, visit) => response.writeHead(visit < 3 ? 503 : 200, html).end(PAGE),
  "/busy-seconds": (response, _, visit) =>
    response.writeHead(visit < 2 ? 429 : 200, visit < 2 ? { ...html, "retry-after": "7" } : html).end(PAGE),
  "/busy-date": (response, _, visit) =>
    response
      .writeHead(visit < 2 ? 503 : 200, visit < 2 ? { "retry-after": "Thu, 01 Jan 1970 00:00:09 GMT" } : html)
      .end(PAGE),
  "/busy-for-hours": send(429, { ...html, "retry-after": "7200" }),
  "/not-for-programs/page": send(200, html),
  "/feed": send(
    200,
    { "content-type": "application/rss+xml" },
    ["page", "missing", "picture", "brotli", "page", "not-for-programs/page"]
      .map((path) => `<item><link>/${path}</link></item>`)
      .join("")
      .replace(/.*/, "<rss><channel>$&</channel></rss>"),
  ),
  "/feed.json": send(
    200,
    { "content-type": "application/feed+json" },
    '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "/gzipped"}]}',
  ),
  "/sitemaps": send(
    200,
    { "content-type": "application/xml" },
    "<sitemapindex><sitemap><loc>/sitemap.gz</loc></sitemap><sitemap><loc>/sitemaps</loc></sitemap></sitemapindex>",
  ),
  "/sitemap.gz": send(
    200,
    { "content-type": "application/gzip" },
    gzipSync("<urlset><url><loc>/gzipped</loc></url><url><loc>/page</loc></url></urlset>"),
  ),
  "/torn-sitemap.gz": send(200, { "content-type": "application/gzip" }, gzipSync("<urlset></urlset>").subarray(0, 20)),
  "/agent": (response, request) => {
    response.writeHead(200, { "content-type": "text/plain" }).end(String(request.headers["user-agent"]));
  },
};

/** The server: what it was asked for, in order, and what its robots.txt answers. */
export interface BadServer {
  readonly origin: string;
  readonly asked: string[];
  robots: Answerer;
  readonly close: () => Promise<void>;
}

/** The robots.txt that is there unless a test puts another. */
export const sendRobots = (status: number, text: string): Answerer =>
  send(status, { "content-type": "text/plain" }, text);

/** A robots.txt that never ends, its rules first. */
export const sendEndlessRobots =
  (rules: string): Answerer =>
  (response, request, visit) => {
    response.writeHead(200, { "content-type": "text/plain" }).write(rules);
    writeOn(response, request, visit);
  };

const writeOn: Answerer = (response) => {
  const chunk = Buffer.from("Disallow: /never\n".repeat(1000));
  const write = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", write);
  write();
};

/** Starts the server on a free port of 127.0.0.1. */
export async function startBadServer(): Promise<BadServer> {
  const asked: string[] = [];
  const bad = {
    origin: "",
    asked,
    robots: sendRobots(200, "User-agent: *\nDisallow: /not-for-programs"),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const visit = asked.filter((other) => other === path).length;
    const answer = path === "/robots.txt" ? bad.robots : path.startsWith("/far?") ? answerFar : ANSWERS[path];
    response.on("error", () => {});
    (answer ?? send(404, html))(response, request, visit);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  bad.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return bad;
}

/** `/far?3` is three redirects from the page. */
const answerFar: Answerer = (response, request, visit) => {
  const left = Number(request.url?.split("?")[1]);
  redirect(left > 1 ? `/far?${left - 1}` : "/page")(response, request, visit);
};
