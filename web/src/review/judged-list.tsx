import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "../api/fetch-json.js";
import type { CorrectionRow, CorrectionsPage } from "../api/review-answers.js";
import { SafeText } from "../parts/safe-text.js";
import { writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { reviewHref } from "./review-address.js";
import { judgedKey } from "./use-sender.js";

const MOST_SHOWN = 10;
/** One card can have many corrections. */
const ASKED = "100";

interface JudgedListProps {
  readonly by: string;
  /** Which queue one comes back to. */
  readonly params: URLSearchParams;
}

/** The last ten that this person judged, to be opened again; from the record, so that they are there tomorrow too. */
export function JudgedList({ by, params }: JudgedListProps) {
  const found = useQuery({
    queryKey: judgedKey(by),
    queryFn: ({ signal }) =>
      fetchJson<CorrectionsPage>(writeAddress("/api/corrections", new URLSearchParams({ by, limit: ASKED })), signal),
  });
  const judged = listJudged(found.data?.rows ?? []);
  if (judged.length === 0) return null;
  return (
    <section className="judged-list" aria-labelledby="judged-title">
      <h2 id="judged-title">Last judged by you</h2>
      <ol>
        {judged.map(({ id, words, says }) => (
          <li key={id} className="small">
            <Link href={reviewHref(params, id)}>
              <SafeText text={words.replace(/\s+/g, " ") || "no words"} />
            </Link>
            <span className="soft">
              <SafeText text={says} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Judged {
  readonly id: string;
  readonly words: string;
  readonly says: string;
}

/** Each attribution once, with all that was said of it last. */
function listJudged(rows: readonly CorrectionRow[]): readonly Judged[] {
  const judged = new Map<string, { words: string; says: string[] }>();
  for (const { attributionId, words, says, act, state } of rows) {
    if (attributionId === null || act === "undo") continue;
    const told = judged.get(attributionId) ?? { words, says: [] };
    judged.set(attributionId, told);
    if (state === "in force") told.says.push(says);
  }
  return [...judged]
    .slice(0, MOST_SHOWN)
    .map(([id, { words, says }]) => ({ id, words, says: says.length === 0 ? "taken back" : tell(says) }));
}

function tell(says: readonly string[]): string {
  const [first = "", ...others] = says.filter((one) => says.length === 1 || one !== "accept");
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
