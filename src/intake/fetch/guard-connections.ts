import { lookup as lookupInDns } from "node:dns/promises";
import { type BlockList, isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { isFetchableAddress } from "./judge-address.js";

/** An address that a name stands for. */
export interface FoundAddress {
  readonly address: string;
  readonly family: number;
}

/** Finds the addresses of a name. */
export type LookUp = (hostname: string) => Promise<readonly FoundAddress[]>;

/** That a connection would have led to an address that is not the public internet's. */
export class ClosedAddressError extends Error {
  readonly address: string;

  constructor(address: string) {
    super(`${address} is not on the public internet`);
    this.name = "ClosedAddressError";
    this.address = address;
  }
}

const lookUpAll: LookUp = (hostname) => lookupInDns(hostname, { all: true });

/**
 * An agent whose every connection goes to an address that was judged: numbers in the address itself before, names when
 * they are looked up for the very connection (so a name that changes between look-up and connection gains nothing), and
 * what the socket says it is connected to afterwards.
 */
export function openGuardedAgent(options: {
  readonly allowed: BlockList;
  readonly connect_ms: number;
  readonly lookUp?: LookUp | undefined;
}): Agent {
  const { allowed, connect_ms, lookUp = lookUpAll } = options;
  const connectAnywhere = buildConnector({ timeout: connect_ms, lookup: guardLookup(lookUp, allowed) });
  const connect: buildConnector.connector = (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) !== 0 && !isFetchableAddress(host, allowed)) {
      callback(new ClosedAddressError(host), null);
      return;
    }
    connectAnywhere(target, (...[error, socket]: Parameters<buildConnector.Callback>) => {
      if (error !== null || socket === null) {
        callback(error ?? new Error("there is no connection"), null);
        return;
      }
      const reached = socket.remoteAddress ?? "an unknown address";
      if (isFetchableAddress(reached, allowed)) callback(null, socket);
      else {
        socket.destroy();
        callback(new ClosedAddressError(reached), null);
      }
    });
  };
  return new Agent({ connect, headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: 32_768 });
}

/** All addresses of the name are judged: one that is closed closes the name, whichever would have been taken. */
function guardLookup(lookUp: LookUp, allowed: BlockList): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname).then(
      (found) => {
        const closed = found.find(({ address }) => !isFetchableAddress(address, allowed));
        const [first] = found;
        if (closed) callback(new ClosedAddressError(closed.address), "", 0);
        else if (!first) callback(new Error(`${hostname} has no address`), "", 0);
        else if (options.all) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (cause: NodeJS.ErrnoException) => callback(cause, "", 0),
    );
  };
}
