import { useSyncExternalStore } from "react";
import { type Place, readPlace } from "./address.js";

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
