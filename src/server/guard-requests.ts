import limitRate from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { OnrecordError } from "../base/errors.js";
import type { Asker, AskerList } from "./find-asker.js";

/** Who may ask. */
export interface GuardOptions {
  /** Names that the server goes by, in lower case, without a port. */
  readonly hosts: readonly string[];
  /** Questions that one address may ask in a minute, wrong tokens among them. */
  readonly questionsPerMinute?: number;
}

const QUESTIONS_PER_MINUTE = 3_000;

const COOKIE = "onrecord_token";
const METHODS = new Set(["GET", "HEAD"]);
/** Where what people correct is sent to. */
export const WRITING_PATHS: ReadonlySet<string> = new Set(["/api/corrections", "/api/review/bulk", "/api/reviewer"]);
/**
 * Nothing but what the server itself hands out is loaded, and no page elsewhere shows this one in a frame; so markup in a
 * text, should it ever reach a page, could neither run nor tell anybody.
 */
const POLICY =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

declare module "fastify" {
  interface FastifyRequest {
    /** Set for every request that is let in. */
    asker: Asker | null;
  }
}

/** Lets nobody in whom the options keep out, and has every answer say what a browser may do with it. */
export async function guardRequests(
  app: FastifyInstance,
  askers: AskerList,
  { hosts, questionsPerMinute = QUESTIONS_PER_MINUTE }: GuardOptions,
): Promise<void> {
  app.decorateRequest("asker", null);
  await app.register(limitRate, {
    global: false,
    max: questionsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_, { max, ttl }) =>
      new OnrecordError("TOO_MANY_QUESTIONS", { most: max, wait_s: Math.ceil(ttl / 1000) }),
  });
  app.addHook("onRequest", async (_, reply) => {
    reply.headers({
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      vary: "authorization, cookie",
    });
  });
  // Counted before the token is looked at, so that nobody can try one after another.
  app.addHook("onRequest", app.rateLimit());
  app.addHook("onRequest", async (request, reply) => {
    // A page elsewhere whose name leads here must not read the record (DNS rebinding).
    const host = readHost(request.headers.host ?? "");
    if (!hosts.includes(host)) throw new OnrecordError("HOST_UNKNOWN", { host });
    const isWriting = request.method === "POST" && WRITING_PATHS.has(request.url);
    if (!isWriting && !METHODS.has(request.method))
      throw new OnrecordError("METHOD_REFUSED", { method: request.method });
    if (isWriting) checkOrigin(request);
    request.asker = await findAsker(request, reply, askers);
  });
}

/** The name in a Host header, without the port; `[::1]` keeps its brackets. */
function readHost(header: string): string {
  return header.toLowerCase().replace(/:\d+$/, "");
}

/** What a request asks for. An address that begins with two slashes is one of ours too, never another site's. */
export function readTarget({ url }: Pick<FastifyRequest, "url">): URL {
  return new URL(url.replace(/^[/\\]+/, "/"), "http://here.invalid");
}

/** A token in the address is put into a cookie and taken out of the address, so that it is not copied with a link. */
async function findAsker(request: FastifyRequest, reply: FastifyReply, askers: AskerList): Promise<Asker> {
  const url = readTarget(request);
  const given = url.searchParams.get("token");
  const named = given === null || !askers.wantsToken ? null : askers.find([given]);
  if (named !== null && given !== null) {
    url.searchParams.delete("token");
    reply.header("set-cookie", `${COOKIE}=${encodeURIComponent(given)}; Path=/; HttpOnly; SameSite=Strict`);
    await reply.redirect(`${url.pathname}${url.search}`);
    return named;
  }
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const cookie = (request.headers.cookie ?? "")
    .split("; ")
    .find((one) => one.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  const tokens = [bearer, cookie === undefined ? undefined : decodeCookie(cookie)];
  const asker = askers.find(tokens.filter((one) => one !== undefined));
  if (asker === null) throw new OnrecordError("TOKEN_NEEDED", {});
  return asker;
}

/** Nothing is written on the word of a page elsewhere, whoever looks at it: browsers tell where a request comes from. */
function checkOrigin({ headers }: FastifyRequest): void {
  const { origin, host, "sec-fetch-site": site } = headers;
  const isOurs = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (!isOurs || (site !== undefined && site !== "same-origin" && site !== "none"))
    throw new OnrecordError("SITE_FOREIGN", { origin: origin ?? String(site) });
}

function decodeCookie(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
