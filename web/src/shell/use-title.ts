import { useEffect } from "react";
import { escapeUnsafe } from "../parts/split-unsafe.js";

const MOST_CHARACTERS = 110;

/** Names the page in the browser's tab: the most telling words first, for those with forty tabs. */
export function useTitle(title: string): void {
  useEffect(() => {
    const shown = escapeUnsafe(title.replace(/\s+/g, " "));
    const cut = shown.length > MOST_CHARACTERS ? `${shown.slice(0, MOST_CHARACTERS)}…` : shown;
    document.title = cut === "" ? "onrecord" : `${cut} – onrecord`;
  }, [title]);
}
