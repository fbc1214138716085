import type { FormEvent } from "react";
import { changeParams, writeAddress } from "../routing/address.js";
import { goTo } from "../routing/place.js";

interface CompareFormProps {
  readonly path: string;
  readonly params: URLSearchParams;
  /** Only a comparison is parted by actors and periods; a timeline is not. */
  readonly isParted: boolean;
}

const TYPED = [
  ["words", "Words", "words, “a phrase”, refin*"],
  ["speaker", "Speaker", "a name"],
  ["since", "Published from", "2031-04"],
  ["until", "Published until", "2031-05"],
] as const;

/** What is compared, and by what it is parted. */
export function CompareForm({ path, params, isParted }: CompareFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const changes = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    goTo(writeAddress(path, changeParams(params, { ...changes, cell: null, versus: null })));
  };
  return (
    <search>
      <form className="inline-form" action={path} onSubmit={submit} key={params.toString()}>
        {TYPED.map(([name, label, hint]) => (
          <div key={name} className={name === "words" ? "field wide" : "field"}>
            <label htmlFor={`compare-${name}`}>{label}</label>
            <input id={`compare-${name}`} name={name} defaultValue={params.get(name) ?? ""} placeholder={hint} />
          </div>
        ))}
        {isParted && (
          <>
            <Choice name="by" label="Rows" value={params.get("by")} options={["speaker", "body", "country"]} />
            <Choice name="period" label="Columns" value={params.get("period")} options={["month", "day"]} />
          </>
        )}
        <button type="submit" className="primary">
          {isParted ? "Compare" : "Show"}
        </button>
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  /** The first holds when nothing is chosen. */
  readonly options: readonly string[];
}

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`compare-${name}`}>{label}</label>
      <select id={`compare-${name}`} name={name} defaultValue={value ?? options[0]}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  );
}
