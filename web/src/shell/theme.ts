import { useSyncExternalStore } from "react";

/** Which colours: the system's choice, or one's own. `public/theme.js` reads the same key before the first drawing. */
export type Theme = "system" | "light" | "dark";

const KEPT = "onrecord-theme";
const NEXT: Readonly<Record<Theme, Theme>> = { system: "light", light: "dark", dark: "system" };
const listeners = new Set<() => void>();

function readTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The theme chosen. */
export function useTheme(): Theme {
  return useSyncExternalStore(listen, readTheme);
}

/** Goes from the system's choice to light, to dark, and back. */
export function turnTheme(): void {
  const theme = NEXT[readTheme()];
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEPT, theme);
  } catch {
    // Then the choice holds for this page only.
  }
  for (const listener of listeners) listener();
}
