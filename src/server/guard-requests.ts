import { createHash, timingSafeEqual } from "node:crypto";
import limitRate from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { OnrecordError } from "../base/errors.js";

/** Who may ask. */
export interface GuardOptions {
  /** Names that the server goes by, in lower case, without a port. */
  readonly hosts: readonly string[];
  /** What those who ask must know; null for nothing. */
  readonly token: string | null;
  /** Questions that one address may ask in a minute, wrong tokens among them. */
  readonly questionsPerMinute?: number;
}

const QUESTIONS_PER_MINUTE = 3_000;

const COOKIE = "onrecord_token";
const METHODS = new Set(["GET", "HEAD"]);
/**
 * Nothing but what the server itself hands out is loaded, and no page elsewhere shows this one in a frame; so markup in a
 * text, should it ever reach a page, could neither run nor tell anybody.
 */
const POLICY =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/** Lets nobody in whom the options keep out, and has every answer say what a browser may do with it. */
export async function guardRequests(
  app: FastifyInstance,
  { hosts, token, questionsPerMinute = QUESTIONS_PER_MINUTE }: GuardOptions,
): Promise<void> {
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
    if (!METHODS.has(request.method)) throw new OnrecordError("METHOD_REFUSED", { method: request.method });
    if (token !== null) await checkToken(request, reply, token);
  });
}

/** The name in a Host header, without the port; `[::1]` keeps its brackets. */
function readHost(header: string): string {
  return header.toLowerCase().replace(/:\d+$/, "");
}

/** A token in the address is put into a cookie and taken out of the address, so that it is not copied with a link. */
async function checkToken(request: FastifyRequest, reply: FastifyReply, token: string): Promise<void> {
  const url = new URL(request.url, "http://here.invalid");
  const given = url.searchParams.get("token");
  if (given !== null && isSame(given, token)) {
    url.searchParams.delete("token");
    reply.header("set-cookie", `${COOKIE}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`);
    await reply.redirect(`${url.pathname}${url.search}`);
    return;
  }
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const cookie = (request.headers.cookie ?? "")
    .split("; ")
    .find((one) => one.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  const held = [bearer, cookie === undefined ? undefined : decodeCookie(cookie)];
  if (!held.some((one) => one !== undefined && isSame(one, token))) throw new OnrecordError("TOKEN_NEEDED", {});
}

function decodeCookie(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

/** Takes as long for a token that is nearly right as for any other. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
