import { useEffect, useRef, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** What a key does on the page that is shown. */
export interface Shortcut {
  /** As `KeyboardEvent.key` gives it. */
  readonly key: string;
  /** In a few words, for the list of keys; empty where another line of the list tells of it. */
  readonly does: string;
  /** Absent where a part of the page listens itself, and the list only tells of it. */
  readonly run?: () => void;
  /** True where a key that is held down does it once and no more. */
  readonly isOnce?: boolean;
}

const KEPT = "onrecord-keys";
const active = new Set<{ readonly current: readonly Shortcut[] }>();
const listeners = new Set<() => void>();
let areOn = readKept();

function readKept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

/** Single keys can be turned off, for those whose voice or hand strikes them unmeant (WCAG 2.1.4). */
export function setShortcutsOn(on: boolean): void {
  areOn = on;
  try {
    localStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // Then the choice holds for this page only.
  }
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether single keys do anything. */
export function useShortcutsOn(): boolean {
  return useSyncExternalStore(listen, () => areOn);
}

/** All keys that do something now, those of the page before those of the site. */
export function listShortcuts(): readonly Shortcut[] {
  return [...active].reverse().flatMap(({ current }) => current);
}

/** Lets keys do something for as long as the component is shown. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const held = useRef(shortcuts);
  useEffect(() => {
    held.current = shortcuts;
  });
  useEffect(() => {
    active.add(held);
    return () => {
      active.delete(held);
    };
  }, []);
}

/** Listens to the keyboard once for the whole page. */
export function startKeyboard(): void {
  document.addEventListener("keydown", (event) => {
    if (!areOn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const shortcut = listShortcuts().find(({ key }) => key === event.key);
    if (!shortcut?.run) return;
    event.preventDefault();
    // What is opened has the focus before the next key comes, so that quick hands do not strike the keys of the page.
    if (!(shortcut.isOnce && event.repeat)) flushSync(shortcut.run);
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
