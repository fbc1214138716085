import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { SpeakerRow } from "../api/actor-answers.js";
import { fetchJson } from "../api/fetch-json.js";
import type { ValueOf } from "../api/review-answers.js";
import { countThings } from "../parts/format-date.js";
import { nameCountry } from "../parts/name-country.js";
import { SafeText } from "../parts/safe-text.js";
import type { Page } from "../parts/use-pages.js";
import { writeAddress } from "../routing/address.js";
import { useCardTools, useTaker } from "./card-tools.js";
import { EditorForm } from "./editor-form.js";
import type { EditorProps } from "./field-editor.js";
import { findNearest, readPieces } from "./passage-words.js";
import { findPlace, nameField } from "./review-fields.js";
import { useFirstFocus } from "./use-first-focus.js";

type Mention = NonNullable<ValueOf<"speaker">>;

/** Someone it may have been: one of the registry, a new one, or one that is not told. */
interface Choice {
  readonly key: string;
  readonly mention: Mention | null;
  readonly id: string | null;
  readonly note: string;
}

const WAIT_MS = 120;
const NEW_KINDS = ["person", "body", "group", "unnamed"] as const;
const NEW_NOTES = { person: "a new person", body: "a new body", group: "a group", unnamed: "someone unnamed" } as const;

/** Who it was. What is typed is looked for in the registry; new ones are made of the same words. */
export function SpeakerEditor({ card, value, onSet, onLeave }: EditorProps<"speaker">) {
  const { passage } = useCardTools();
  const [text, setText] = useState(value?.name ?? "");
  const [at, setAt] = useState(0);
  const input = useFirstFocus<HTMLInputElement>();
  const list = useId();
  const { choices, isSettled } = useChoices(text.trim(), value);
  const [isWanted, setWanted] = useState(false);
  const change = (words: string) => {
    setText(words);
    setAt(0);
    setWanted(false);
  };
  useTaker((stretch) => change(readPieces(passage.text, passage.start, [stretch]).replace(/\s+/g, " ")));
  const choose = ({ mention, id }: Choice) => {
    const place = mention && { words: mention.name, near: findPlace(card) };
    onSet({
      change: { field: "speaker", value: mention },
      evidence: place && findNearest(passage.text, passage.start, place),
      ...(id !== null && { speaker: id }),
    });
  };
  const listen = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt((at + step + choices.length) % choices.length);
  };
  const current = choices[at];
  // Enter before the registry has answered waits for it: else it would make a new one of somebody who is known.
  useEffect(() => {
    if (isWanted && isSettled && current) choose(current);
  });
  return (
    <EditorForm
      label={nameField("speaker")}
      canKeep={current !== undefined}
      onKeep={() => setWanted(true)}
      onLeave={onLeave}
    >
      <input
        ref={input}
        role="combobox"
        aria-label="Name of the speaker"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${list}-${at}` : undefined}
        value={text}
        onChange={({ target }) => change(target.value)}
        onFocus={({ target }) => target.select()}
        onKeyDown={listen}
        autoComplete="off"
      />
      <div className="review-options" role="listbox" id={list} tabIndex={-1} aria-label="Who it was">
        {choices.map((choice, i) => (
          <ChoiceRow key={choice.key} choice={choice} id={`${list}-${i}`} isCurrent={i === at} onChoose={choose} />
        ))}
      </div>
    </EditorForm>
  );
}

interface ChoiceRowProps {
  readonly choice: Choice;
  readonly id: string;
  readonly isCurrent: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function ChoiceRow({ choice, id, isCurrent, onChoose }: ChoiceRowProps) {
  return (
    // The list's keys are those of the field above it, which keeps the focus.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose(choice);
      }}
    >
      {choice.mention === null ? "Not told" : <SafeText text={choice.mention.name} />}
      <span className="soft small">
        <SafeText text={choice.note} />
      </span>
    </div>
  );
}

/** Those of the registry whose names hold the words, then new ones of that name, then nobody. */
function useChoices(words: string, value: Mention | null) {
  const asked = useLater(words);
  const found = useQuery({
    queryKey: ["speaker-names", asked],
    queryFn: ({ signal }) =>
      fetchJson<Page<SpeakerRow>>(
        writeAddress("/api/speakers", new URLSearchParams({ words: asked, limit: "6" })),
        signal,
      ),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
  });
  const known = words === "" ? [] : (found.data?.rows ?? []);
  const kinds = value ? [...NEW_KINDS].sort((one) => (one === value.kind ? -1 : 0)) : NEW_KINDS;
  const made = words === "" ? [] : kinds.map((kind) => makeNew(kind, words, value));
  const nobody: Choice = { key: "unknown", mention: null, id: null, note: "the report does not tell" };
  const isSettled = words === "" || (asked === words && !found.isFetching);
  return { choices: [...known.map(makeKnown), ...made, nobody], isSettled };
}

function makeKnown({ id, kind, name, aliases, countries, statementCount }: SpeakerRow): Choice {
  const note = [
    kind,
    ...countries.map(nameCountry),
    countThings(statementCount, "statement"),
    ...(aliases.length > 0 ? [`also ${aliases.slice(0, 3).join(", ")}`] : []),
  ];
  const mention = { kind: kind as Mention["kind"], name, members: [] };
  return { key: id, mention, id, note: note.join(", ") };
}

function makeNew(kind: Mention["kind"], name: string, value: Mention | null): Choice {
  const members = value?.kind === kind && value.name === name ? value.members : [];
  return { key: kind, mention: { kind, name, members }, id: null, note: NEW_NOTES[kind] };
}

/** The words as they were when typing paused. */
function useLater(words: string): string {
  const [later, setLater] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setLater(words), WAIT_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return later;
}
