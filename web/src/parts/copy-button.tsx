import { useEffect, useState } from "react";

const SHOWN_MS = 2500;

interface CopyButtonProps {
  readonly label: string;
  /** What is copied; may have to be asked for first. */
  readonly read: () => string | Promise<string>;
}

/** Copies words, and says so in the same place. */
export function CopyButton({ label, read }: CopyButtonProps) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await read());
      setSaid("Copied");
    } catch {
      setSaid("Not copied: select it by hand");
    }
  };
  return (
    <span className="copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span className="small soft" role="status">
        {said}
      </span>
    </span>
  );
}
