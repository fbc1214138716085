import { useState } from "react";
import type { Carrier } from "../api/answers.js";
import { CorrectionNote } from "../corrections/correction-notes.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";
import { cutWords, findDiffering, nameReport, passageHref } from "./carriers.js";
import { FIELDS, type FieldName, readFields, type ShownField } from "./read-fields.js";
import { Why } from "./why.js";

interface FieldTableProps {
  readonly shown: Carrier;
  readonly carriers: readonly Carrier[];
  /** The field whose words are lit up in the passage. */
  readonly lit: FieldName | null;
  readonly onLight: (name: FieldName | null) => void;
}

/** What the report tells of a statement, field by field, each with why it is there and with what other reports tell. */
export function FieldTable({ shown, carriers, lit, onLight }: FieldTableProps) {
  if (shown.reading === null) return <p className="soft">Nothing was read beside the words.</p>;
  const fields = readFields(shown.reading);
  const known = fields.filter(({ words }) => words !== null);
  const unknown = fields.filter(({ words }) => words === null);
  const isCorrected = ({ name }: ShownField) => shown.corrections.some(({ field }) => field === name);
  const differing = unknown.filter(
    (field) => isCorrected(field) || findDiffering(carriers, shown, field.name).length > 0,
  );
  return (
    <>
      <dl className="field-table">
        {[...known, ...differing].map((field) => (
          <FieldRow
            key={field.name}
            field={field}
            shown={shown}
            carriers={carriers}
            isLit={lit === field.name}
            onLight={onLight}
          />
        ))}
      </dl>
      <p className="small soft">
        Not told: {nameFields(unknown.filter((field) => !differing.includes(field)))}. An unknown is never guessed.
      </p>
    </>
  );
}

function nameFields(fields: readonly ShownField[]): string {
  const names = new Map<string, string>(FIELDS);
  return fields.map(({ name }) => (names.get(name) ?? name).toLowerCase()).join(", ") || "nothing";
}

interface FieldRowProps extends Pick<FieldTableProps, "shown" | "carriers" | "onLight"> {
  readonly field: ShownField;
  readonly isLit: boolean;
}

function FieldRow({ field: { name, words, field }, shown, carriers, isLit, onLight }: FieldRowProps) {
  const [isOpen, setOpen] = useState(false);
  const label = new Map<string, string>(FIELDS).get(name) ?? name;
  return (
    <div
      className={isLit ? "field-row lit" : "field-row"}
      onPointerEnter={() => onLight(name)}
      onPointerLeave={() => onLight(null)}
    >
      <dt>{label}</dt>
      <dd>
        {words === null ? <span className="soft">not told in the report shown</span> : <SafeText text={words} />}
        {field.basis === "implied" && <span className="tag">implied</span>}
        {field.basis === "background" && <span className="tag">background</span>}
        <button
          type="button"
          className="plain small no-print"
          aria-expanded={isOpen}
          aria-label={`Why: ${label}`}
          onClick={() => setOpen(!isOpen)}
          onFocus={() => onLight(name)}
          onBlur={() => onLight(null)}
        >
          why
        </button>
        {isOpen && (
          <Why
            field={field}
            words={field.span && cutWords(shown, field.span)}
            href={field.span && passageHref(shown, field.span)}
          />
        )}
        {shown.corrections
          .filter((correction) => correction.field === name)
          .map((correction) => (
            <span className="small" key={correction.id}>
              <CorrectionNote correction={correction} />
            </span>
          ))}
        <Differing shown={shown} carriers={carriers} name={name} />
      </dd>
    </div>
  );
}

function Differing({
  shown,
  carriers,
  name,
}: Pick<FieldRowProps, "shown" | "carriers"> & { readonly name: FieldName }) {
  const differing = findDiffering(carriers, shown, name);
  if (differing.length === 0) return null;
  return (
    <ul className="differing small">
      {differing.map(({ words, carrier }) => (
        <li key={carrier.attribution.id}>
          <span className="soft">otherwise in </span>
          <Link href={`/reports/${carrier.report.id}#${carrier.attribution.id}`}>
            <SafeText text={nameReport(carrier.report)} />
          </Link>
          : <SafeText text={words} />
        </li>
      ))}
    </ul>
  );
}
