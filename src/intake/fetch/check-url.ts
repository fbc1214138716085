import { isIP } from "node:net";
import { OnrecordError } from "../../base/errors.js";

/** Longer addresses are refused. */
const MAX_URL_UNITS = 8192;

/** Names that every machine takes for itself, or that only mean something on one's own network. */
const CLOSED_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|localdomain)$/;

/**
 * The address as it will be fetched: http or https, no user and password, the host in its one canonical spelling
 * (`http://0x7f.1`, `http://2130706433` and `http://127。0。0。1` all become `127.0.0.1`), the fragment cut.
 * Names of one's own network are refused here unless `allowsNames`; numbers are judged where the connection is made.
 * @throws OnrecordError FETCH_URL_BAD, FETCH_CLOSED.
 */
export function checkUrl(given: string, base: string | null, allowsNames: boolean): URL {
  const bad = (reason: string) => new OnrecordError("FETCH_URL_BAD", { file: given.slice(0, 200), reason });
  if (given.length > MAX_URL_UNITS) throw bad("it is too long");
  let url: URL;
  try {
    url = base === null ? new URL(given) : new URL(given, base);
  } catch {
    throw bad("it cannot be read");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw bad("only http and https are fetched");
  if (url.username !== "" || url.password !== "") throw bad("it names a user or a password");
  const name = url.hostname.replace(/\.$/, "");
  if (name === "" || name.startsWith(".") || name.endsWith(".") || name.includes(".."))
    throw bad("its host is no name");
  if (name !== url.hostname) url.hostname = name;
  if (!allowsNames && isIP(name.replace(/^\[|\]$/g, "")) === 0 && (CLOSED_NAMES.test(name) || !name.includes(".")))
    throw new OnrecordError("FETCH_CLOSED", { file: given, address: name });
  url.hash = "";
  return url;
}
