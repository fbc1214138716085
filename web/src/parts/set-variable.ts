import type { CSSProperties } from "react";

/** A length in pixels handed to the style sheet, where a rule for print can still set it aside. */
export function setVariable(name: `--${string}`, lengthPx: number): CSSProperties {
  return { [name]: `${lengthPx}px` } as CSSProperties;
}
