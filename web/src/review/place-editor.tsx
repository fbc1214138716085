import { useState } from "react";
import type { ValueOf } from "../api/review-answers.js";
import { COUNTRY_CODES } from "../map/country-codes.js";
import { nameCountry } from "../parts/name-country.js";
import { EditorForm } from "./editor-form.js";
import type { EditorProps } from "./field-editor.js";
import { nameField } from "./review-fields.js";
import { useWords, WordsInput } from "./words-input.js";

const PRECISIONS = ["site", "city", "region", "country", "unknown"] as const;
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const COUNTRIES = [...COUNTRY_CODES.values()]
  .map((code) => ({ code, name: nameCountry(code) }))
  .sort((one, other) => compare(one.name, other.name));

/** Where it was said, as the report names it; nothing finer than that. */
export function PlaceEditor({ value, evidence, onSet, onLeave }: EditorProps<"place">) {
  const words = useWords(value?.name ?? "", value === null ? null : evidence);
  const [country, setCountry] = useState(value?.country ?? "");
  const [precision, setPrecision] = useState<(typeof PRECISIONS)[number]>(value?.precision ?? "unknown");
  const set = (to: ValueOf<"place">) =>
    onSet({ change: { field: "place", value: to }, evidence: to === null ? null : words.evidence });
  const isListed = country === "" || COUNTRIES.some(({ code }) => code === country);
  return (
    <EditorForm
      label={nameField("place")}
      canKeep={words.value !== ""}
      onKeep={() => set({ name: words.value, country: country || null, precision })}
      onUnknown={() => set(null)}
      onLeave={onLeave}
    >
      <WordsInput label="Words" words={words} />
      <div className="pair">
        <label className="field">
          Country
          <select value={country} onChange={({ target }) => setCountry(target.value)}>
            <option value="">not told</option>
            {!isListed && <option value={country}>{nameCountry(country)}</option>}
            {COUNTRIES.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          What it is
          <select
            value={precision}
            onChange={({ target }) => setPrecision(PRECISIONS.find((one) => one === target.value) ?? "unknown")}
          >
            {PRECISIONS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </div>
    </EditorForm>
  );
}
