import { type FormEvent, useRef } from "react";
import { useShortcuts } from "../keyboard/shortcuts.js";
import { goTo } from "../routing/place.js";
import { searchWith, TYPED_FILTERS } from "./search-filters.js";

const FORM = "search-form";

interface FormProps {
  readonly params: URLSearchParams;
}

/** The words searched for. Sending it sends the typed filters too, wherever on the page they stand. */
export function WordsForm({ params }: FormProps) {
  const input = useRef<HTMLInputElement>(null);
  useShortcuts([{ key: "/", does: "type other words", run: () => input.current?.select() }]);
  const words = params.get("words") ?? "";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    goTo(searchWith(params, readForm(event.currentTarget)));
  };
  return (
    <search>
      <form id={FORM} className="search-words" action="/search" onSubmit={submit}>
        <input
          key={words}
          ref={input}
          type="search"
          name="words"
          defaultValue={words}
          aria-label="Words, “a phrase”, or the beginning of a word with a star"
          placeholder="words, “a phrase”, refin*"
        />
        <button type="submit" className="primary">
          Search
        </button>
      </form>
    </search>
  );
}

/** The filters that are typed. */
export function TypedFilters({ params }: FormProps) {
  return (
    <div className="stack">
      {TYPED_FILTERS.slice(0, 3).map((filter) => (
        <TypedFilter key={filter.name} filter={filter} params={params} />
      ))}
      <div className="pair">
        {TYPED_FILTERS.slice(3).map((filter) => (
          <TypedFilter key={filter.name} filter={filter} params={params} />
        ))}
      </div>
      <button type="submit" form={FORM}>
        Apply
      </button>
    </div>
  );
}

interface TypedFilterProps extends FormProps {
  readonly filter: (typeof TYPED_FILTERS)[number];
}

function TypedFilter({ filter: { name, label, hint }, params }: TypedFilterProps) {
  const id = `filter-${name}`;
  const value = params.get(name) ?? "";
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        key={value}
        id={id}
        form={FORM}
        name={name}
        defaultValue={value}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  );
}

function readForm(form: HTMLFormElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );
}
