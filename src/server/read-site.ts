import type { FastifyRequest } from "fastify";
import { OnrecordError } from "../base/errors.js";
import type { FeedHead } from "../export/render-atom.js";

/** The address under which the site was asked for, without a slash at its end. @throws OnrecordError HOST_UNKNOWN */
export function readSite({ protocol, headers }: FastifyRequest): string {
  if (headers.host === undefined) throw new OnrecordError("HOST_UNKNOWN", { host: "" });
  return `${protocol}://${headers.host}`;
}

/** What a feed of this page says of itself. */
export function makeFeedHead(request: FastifyRequest, page: string, title: string): FeedHead {
  const site = readSite(request);
  const asked = request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
  return { title, self: `${site}${request.url}`, page: `${site}${page}${asked}`, site };
}
