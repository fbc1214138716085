import type { AddressInfo } from "node:net";
import { OnrecordError } from "../base/errors.js";
import { openLinkedRecord } from "../ingest/open-linked-record.js";
import { makeServer } from "./make-server.js";
import { readReviewers } from "./reviewer-file.js";

/** Where and how to serve. */
export interface ServeOptions {
  readonly record: string;
  readonly host: string;
  readonly port: number;
  /** True when a free port will do where this one is taken. */
  readonly mayMove: boolean;
  readonly token: string | null;
  /** Another name that the server goes by. */
  readonly allowHost: string | null;
  /** Whether whole texts are given out; on this machine alone they always are. */
  readonly isFullText: boolean;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** A record that is being served. */
export interface ServedRecord {
  /** `http://127.0.0.1:7457` */
  readonly address: string;
  close(): Promise<void>;
}

const LOOPBACK: readonly string[] = ["127.0.0.1", "localhost", "::1"];

/**
 * Serves a record until it is closed.
 * @throws OnrecordError TOKEN_MISSING, ADDRESS_TAKEN, and what opening a record throws
 */
export async function serveRecord(options: ServeOptions): Promise<ServedRecord> {
  const { record, host, port, mayMove, token, allowHost, isFullText, now } = options;
  const isLocal = LOOPBACK.includes(host);
  const isGuarded = token !== null || readReviewers(record).some(({ tokenHash }) => tokenHash !== null);
  if (!isLocal && !isGuarded) throw new OnrecordError("TOKEN_MISSING", { host });
  // Whoever gives it another name lets others in through it.
  const isOwnMachine = isLocal && allowHost === null;
  const reader = await openLinkedRecord(record, { mode: "read" });
  const named = [host, ...LOOPBACK, ...(allowHost === null ? [] : [allowHost.toLowerCase()])];
  const app = await makeServer(reader, {
    hosts: named.flatMap((name) => (name.includes(":") ? [`[${name}]`] : [name])),
    ...{ token, record, now },
    isOwnMachine,
    // Taking back the last token must not open to all what was closed.
    isTokenNeeded: isGuarded && !isOwnMachine,
    isFullText: isFullText || isLocal,
  });
  try {
    await app.listen({ host, port }).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== "EADDRINUSE" || !mayMove) throw fault;
      return app.listen({ host, port: 0 });
    });
  } catch (fault) {
    await app.close();
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new OnrecordError("ADDRESS_TAKEN", { address: `${host}:${port}`, reason }, fault);
  }
  const { port: found } = app.server.address() as AddressInfo;
  return { address: `http://${host.includes(":") ? `[${host}]` : host}:${found}`, close: () => app.close() };
}
