/** What went wrong, in the one shape that the API has for it, or the same made here when no answer came. */
export class ApiFault extends Error {
  override readonly name = "ApiFault";
  readonly code: string;
  readonly remedy: string;
  readonly status: number;

  constructor(fault: {
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
    readonly status: number;
  }) {
    super(fault.message);
    this.code = fault.code;
    this.remedy = fault.remedy;
    this.status = fault.status;
  }
}

const MOST_WAIT_MS = 30_000;

/**
 * Asks the API.
 * @throws ApiFault whatever goes wrong, with a remedy that can be shown.
 */
export function fetchJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  return read<T>(address, { ...(signal && { signal }), headers: { accept: "application/json" } });
}

/**
 * Sends something to the API, and answers what it says to it.
 * @throws ApiFault whatever goes wrong; with the status 0 it is not known whether it arrived.
 */
export function sendJson<T>(address: string, body: object): Promise<T> {
  return read<T>(address, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(MOST_WAIT_MS),
  });
}

async function read<T>(address: string, request: RequestInit): Promise<T> {
  const response = await reach(address, request);
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  throw readFault(response.status, body);
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...request, credentials: "same-origin" });
  } catch (error) {
    if (request.signal?.aborted && request.method !== "POST") throw error;
    throw new ApiFault({
      code: "UNREACHABLE",
      message: "The server does not answer.",
      remedy: "See that `onrecord serve` is still running, then try again.",
      status: 0,
    });
  }
}

function readFault(status: number, body: unknown): ApiFault {
  const error = isObject(body) && isObject(body.error) ? body.error : {};
  const read = (name: string, otherwise: string): string => {
    const value = error[name];
    return typeof value === "string" ? value : otherwise;
  };
  return new ApiFault({
    code: read("code", "ANSWER_UNREADABLE"),
    message: read("message", `The server answered with status ${status} and no reason.`),
    remedy: read("remedy", "Try again; if it stays so, look at the server's log."),
    status,
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
