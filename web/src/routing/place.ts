import { useSyncExternalStore } from "react";

/** Where the reader is: the whole state of a page. */
export interface Place {
  readonly path: string;
  readonly params: URLSearchParams;
  /** Without the `#`. */
  readonly hash: string;
}

const listeners = new Set<() => void>();
let isForward = false;

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readAddress(): string {
  return window.location.pathname + window.location.search + window.location.hash;
}

/** Whether the reader came here by a link, and not by going back or forth in the history. */
export function hasComeByLink(): boolean {
  return isForward;
}

/** Listens to the browser's own ways through the history once for the whole page. */
export function startHistory(): void {
  window.addEventListener("popstate", () => {
    isForward = false;
    tellAll();
  });
}

function tellAll(): void {
  for (const listener of [...listeners]) listener();
}

/** Reads an address of this site; what it does not hold is empty. */
export function readPlace(address: string): Place {
  const url = new URL(address, "http://here.invalid");
  return { path: url.pathname, params: url.searchParams, hash: safeDecode(url.hash.slice(1)) };
}

function safeDecode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The address shown in the browser, path to hash; draws again when it changes. */
export function useAddress(): string {
  return useSyncExternalStore(listen, readAddress);
}

/** The place shown in the browser. */
export function usePlace(): Place {
  return readPlace(useAddress());
}

/** Goes to an address of this site. With `replace`, the one shown now is not kept in the history. */
export function goTo(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (address === readAddress()) return;
  if (replace) window.history.replaceState(window.history.state, "", address);
  else window.history.pushState(null, "", address);
  isForward = !replace;
  tellAll();
}

/** The parameters with some changed: null or an empty word takes one out. Their order is kept, so that links are alike. */
export function changeParams(
  params: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const changed = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

/** An address of this site from its parts. */
export function writeAddress(path: string, params: URLSearchParams): string {
  const query = params.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The parameters with one value of a name put in, or taken out where it is there. */
export function toggleParam(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const toggled = new URLSearchParams(params);
  if (toggled.has(name, value)) toggled.delete(name, value);
  else toggled.append(name, value);
  return toggled;
}
