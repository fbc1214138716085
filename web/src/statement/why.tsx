import type { Field } from "../api/answers.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";

const BASES = {
  stated: "in the report’s words",
  implied: "worked out from the report’s words",
  background: "from knowledge that was loaded into the record",
  unknown: "the report does not tell",
} as const;

interface WhyProps {
  readonly field: Field<unknown>;
  /** The words it was read from, or null where no single place carries it. */
  readonly words: string | null;
  /** Where those words stand in the report. */
  readonly href: string | null;
}

/** Why a value is there: its basis, the words, what made it, and how sure it is. */
export function Why({ field, words, href }: WhyProps) {
  const { basis, producer, confidence, candidates } = field;
  return (
    <div className="why small">
      <p>
        {capitalize(BASES[basis])}
        {words !== null && href !== null && (
          <>
            :{" "}
            <Link href={href} className="words">
              <SafeText text={words} />
            </Link>
          </>
        )}
        .
      </p>
      <p className="soft">
        By <code>{producer.by}</code> of the room {producer.room}, version {producer.version}; confidence{" "}
        {confidence.toFixed(2)}.
      </p>
      {candidates && candidates.length > 0 && (
        <p>
          Nearly as good:{" "}
          {candidates
            .map((candidate) => `${writeCandidate(candidate.value)} (${candidate.confidence.toFixed(2)})`)
            .join(", ")}
          .
        </p>
      )}
    </div>
  );
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Values of several kinds have their words under one of these names. */
function writeCandidate(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  const { name, text, earliest } = value as Readonly<Record<string, unknown>>;
  return [name, text, earliest].find((one) => typeof one === "string") as string;
}
