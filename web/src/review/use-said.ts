import { useEffect, useState } from "react";

/** What is still to be said on the page that comes next. */
let kept = "";

/** Has something said on the page that comes next. */
export function keepSaid(said: string): void {
  kept = said;
}

/** What the page before left to be said; empty for nothing. */
export function takeSaid(): string {
  return kept;
}

/** What just happened, for those who see it and those who hear it; begins with what the page before left. */
export function useSaid() {
  const [said, say] = useState("");
  useEffect(() => {
    if (kept !== "") say(kept);
    kept = "";
  }, []);
  return [said, say] as const;
}
