import { useId, useState } from "react";
import { fetchJson, sendJson } from "../api/fetch-json.js";
import type { BulkAnswer, BulkOrder, FieldChange, ReviewCount, ReviewField } from "../api/review-answers.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { countThings } from "../parts/format-date.js";
import { changeParams, writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import type { QueuePlace } from "./review-address.js";
import { isLabelField, isTextField, listOptions, nameField, REVIEW_FIELDS } from "./review-fields.js";

interface BulkPanelProps {
  readonly place: QueuePlace;
  /** The queue is another one now. */
  readonly onDone: () => void;
}

type BulkAct = BulkOrder["act"];

/** What one act on all that the queue holds has come to. */
type Step =
  | { readonly is: "asked" | "waiting" }
  | { readonly is: "counted"; readonly count: ReviewCount }
  | { readonly is: "done"; readonly answer: BulkAnswer }
  | { readonly is: "failed"; readonly error: unknown };

/** One act on all that this search or report holds and nobody judged: counted first, confirmed by its number, undone at once. */
export function BulkPanel({ place, onDone }: BulkPanelProps) {
  const { act, setAct, reason, setReason, step, count, confirm, undo } = useBulk({ place, onDone });
  return (
    <details className="bulk panel">
      <summary>All of these at once</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void count();
        }}
      >
        <p className="small soft">
          For all that this {place.report === null ? "search" : "report"} holds and nobody judged. It is counted first.
        </p>
        <ActChoice act={act} onChange={setAct} />
        <label className="field">
          Reason, if there is one to give
          <input value={reason} onChange={({ target }) => setReason(target.value)} autoComplete="off" />
        </label>
        <p className="row">
          <button type="submit">Count them</button>
        </p>
      </form>
      <div role="status" className="stack">
        {step.is === "counted" && <Counted act={act} count={step.count} onConfirm={confirm} />}
        {step.is === "done" && (
          <p className="row">
            <span>
              {countThings(step.answer.count, "attribution")} {TOLD[act.act]}.
            </span>
            <button type="button" onClick={() => void undo(step.answer)}>
              Undo all {step.answer.count}
            </button>
          </p>
        )}
      </div>
      {step.is === "failed" && <BulkFault error={step.error} />}
    </details>
  );
}

function BulkFault({ error }: { readonly error: unknown }) {
  return (
    <>
      <FaultNotice error={error} />
      <p className="small">
        Count them again before you try again: what was done already is not counted. The{" "}
        <Link href="/corrections">log</Link> has it, and takes it back as one.
      </p>
    </>
  );
}

/** One act while it is chosen, counted, done and taken back. */
function useBulk({ place, onDone }: BulkPanelProps) {
  const [act, choose] = useState<BulkAct>({ act: "reject" });
  const [reason, setReason] = useState("");
  const [step, setStep] = useState<Step>({ is: "asked" });
  const setAct = (next: BulkAct) => {
    choose(next);
    setStep({ is: "asked" });
  };
  const run = async (work: () => Promise<Step>) => {
    if (step.is === "waiting") return;
    setStep({ is: "waiting" });
    setStep(await work().catch((error: unknown): Step => ({ is: "failed", error })));
  };
  const asked = changeParams(place.params, { order: null, second: null });
  const count = () =>
    run(async () => ({ is: "counted", count: await fetchJson(writeAddress("/api/review/count", asked)) }));
  const confirm = (expected: number) =>
    run(async () => {
      const order = { filters: readFilters(asked), act, expected, reason } as BulkOrder;
      const answer = await sendJson<BulkAnswer>("/api/review/bulk", order);
      onDone();
      return { is: "done", answer };
    });
  const undo = ({ group }: BulkAnswer) =>
    run(async () => {
      await sendJson("/api/corrections", { changes: [{ act: "undo", correction: group }] });
      onDone();
      return { is: "asked" };
    });
  return { act, setAct, reason, setReason, step, count, confirm, undo };
}

const NAMES = { accept: "Accept", reject: "Reject", set: "Set it for" } as const;
const TOLD = { accept: "accepted", reject: "rejected", set: "set" } as const;

interface CountedProps {
  readonly act: BulkAct;
  readonly count: ReviewCount;
  readonly onConfirm: (expected: number) => Promise<void>;
}

function Counted({ act, count: { count, isMore }, onConfirm }: CountedProps) {
  if (isMore) return <p>More than {count}: too many for one act. Narrow the search first.</p>;
  if (count === 0) return <p>Nothing here that nobody judged.</p>;
  return (
    <p className="row">
      <span>{countThings(count, "attribution")} that nobody judged.</span>
      <button type="button" className="primary" onClick={() => void onConfirm(count)}>
        {NAMES[act.act]} {countThings(count, "attribution")}
      </button>
    </p>
  );
}

const SET_FIELDS = REVIEW_FIELDS.map(([field]) => field).filter((field) => isLabelField(field) || isTextField(field));

interface ActChoiceProps {
  readonly act: BulkAct;
  readonly onChange: (act: BulkAct) => void;
}

/** What is to be done: reject, accept, or set one field that is told in a word or in a few. */
function ActChoice({ act, onChange }: ActChoiceProps) {
  const change = act.act === "set" ? act.change : null;
  const turnTo = (name: string) => {
    if (name === "accept" || name === "reject") onChange({ act: name });
    else onChange({ act: "set", change: begin(name as ReviewField) });
  };
  return (
    <div className="pair">
      <label className="field">
        What to do
        <select value={change?.field ?? act.act} onChange={({ target }) => turnTo(target.value)}>
          <option value="reject">Reject them: they are no attributions</option>
          <option value="accept">Accept them as they are</option>
          {SET_FIELDS.map((field) => (
            <option key={field} value={field}>
              Set: {nameField(field)}
            </option>
          ))}
        </select>
      </label>
      {change && <ValueChoice change={change} onChange={onChange} />}
    </div>
  );
}

function ValueChoice({
  change: { field, value },
  onChange,
}: Pick<ActChoiceProps, "onChange"> & { change: FieldChange }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{nameField(field)}</label>
      {isLabelField(field) ? (
        <select id={id} value={String(value)} onChange={({ target }) => onChange(setTo(field, target.value))}>
          {listOptions(field).map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          value={String(value ?? "")}
          placeholder="not told"
          onChange={({ target }) => onChange(setTo(field, target.value || null))}
          autoComplete="off"
        />
      )}
    </div>
  );
}

function begin(field: ReviewField): FieldChange {
  return { field, value: isLabelField(field) ? listOptions(field)[0] : null } as FieldChange;
}

function setTo(field: ReviewField, value: string | null): BulkAct {
  return { act: "set", change: { field, value } as FieldChange };
}

/** The parameters of an address as an object; one that is given more than once as a list. */
function readFilters(params: URLSearchParams): BulkOrder["filters"] {
  const names = [...new Set(params.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first, ...others] = params.getAll(name);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );
}
