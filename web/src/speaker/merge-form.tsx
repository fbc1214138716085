import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import type { SpeakerAnswer, SpeakerRow } from "../api/actor-answers.js";
import { fetchJson } from "../api/fetch-json.js";
import { countThings } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import type { Page } from "../parts/use-pages.js";
import { writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";

type Named = Pick<SpeakerRow, "id" | "name" | "kind" | "statementCount">;

interface MergeFormProps {
  readonly speakerId: string;
  readonly candidates: SpeakerAnswer["candidates"];
  readonly onMerge: (other: Named) => void;
}

/** Says that another speaker is this one: those that may be, or whoever is looked for. */
export function MergeForm({ speakerId, candidates, onMerge }: MergeFormProps) {
  const [words, setWords] = useState("");
  const id = useId();
  const found = useQuery({
    queryKey: ["speaker-names", words],
    queryFn: ({ signal }) =>
      fetchJson<Page<SpeakerRow>>(writeAddress("/api/speakers", new URLSearchParams({ words, limit: "7" })), signal),
    enabled: words !== "",
    placeholderData: keepPreviousData,
  });
  const rows: readonly Named[] = words === "" ? candidates.map(({ speaker }) => speaker) : (found.data?.rows ?? []);
  const others = rows.filter((row) => row.id !== speakerId);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWords(String(new FormData(event.currentTarget).get("words") ?? "").trim());
  };
  return (
    <div className="stack">
      <form className="inline-form" onSubmit={submit}>
        <div className="field">
          <label htmlFor={id}>Is the same as</label>
          <input id={id} name="words" type="search" placeholder="a name" autoComplete="off" />
        </div>
        <button type="submit">Look for it</button>
      </form>
      {words !== "" && found.isSuccess && others.length === 0 && (
        <p className="soft">Nobody else of this name speaks.</p>
      )}
      <ul>
        {others.map((other) => (
          <li key={other.id} className="row">
            <Link href={`/speakers/${other.id}`}>
              <SafeText text={other.name} />
            </Link>
            <span className="small soft">
              {other.kind}, {countThings(other.statementCount, "statement")}
            </span>
            <button type="button" aria-label={`They are one: ${other.name}`} onClick={() => onMerge(other)}>
              They are one
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
