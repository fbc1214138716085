import { type FormEvent, type ReactNode, useId, useState } from "react";
import type { SpeakerAnswer } from "../api/actor-answers.js";
import type { Change, CorrectionRow } from "../api/review-answers.js";
import { useCorrection } from "../corrections/use-correction.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { SafeText } from "../parts/safe-text.js";
import { NameForm } from "../review/name-form.js";
import { useReviewer } from "../review/use-reviewer.js";
import { Link } from "../routing/link.js";
import { MergeForm } from "./merge-form.js";

/** What people can say of a speaker: another name of it, what it is called, which entry elsewhere, that two are one. */
export function CorrectSpeaker({ speaker }: { readonly speaker: SpeakerAnswer }) {
  const [isOpen, setOpen] = useState(false);
  const count = speaker.correctionIds.length;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Correct this speaker
        {count > 0 && <span className="soft"> ({count === 1 ? "1 correction" : `${count} corrections`} in force)</span>}
      </summary>
      {isOpen && <Desk speaker={speaker} />}
    </details>
  );
}

function Desk({ speaker }: { readonly speaker: SpeakerAnswer }) {
  const reviewer = useReviewer();
  if (reviewer.isError) return <FaultNotice error={reviewer.error} onRetry={() => void reviewer.refetch()} />;
  if (!reviewer.isSuccess) return null;
  if (reviewer.data.isNameWanted) return <NameForm />;
  if (reviewer.data.role === "reader")
    return <p className="soft">You only read this record. An owner of it can make you a reviewer.</p>;
  return <Forms speaker={speaker} />;
}

/** What was kept last, and what takes it back. */
interface Kept {
  readonly says: string;
  readonly made: readonly CorrectionRow[];
}

function Forms({ speaker: { id, candidates } }: { readonly speaker: SpeakerAnswer }) {
  const [reason, setReason] = useState("");
  const [kept, setKept] = useState<Kept | null>(null);
  const reasonId = useId();
  const correction = useCorrection();
  const say = (change: Change, says: string) =>
    correction.mutate(
      { changes: [change], reason },
      { onSuccess: ({ corrections }) => setKept({ says, made: corrections }) },
    );
  const undo = ({ made }: Kept) =>
    correction.mutate(
      { changes: made.map((row): Change => ({ act: "undo", correction: row.id })), reason: "" },
      { onSuccess: () => setKept(null) },
    );
  return (
    <div className="correct-speaker stack">
      <WordsForm
        label="Also named"
        does="Add this name"
        onSay={(name) => say({ act: "alias", speaker: id, name }, name)}
      />
      <WordsForm
        label="Is called"
        does="Call it so"
        onSay={(name) => say({ act: "rename", speaker: id, name }, name)}
      />
      <WordsForm
        label="Is in another list the entry"
        hint="wikidata:Q42"
        does="Keep the entry"
        onSay={(externalId) => say({ act: "sameAs", speaker: id, externalId }, externalId)}
      />
      <MergeForm
        speakerId={id}
        candidates={candidates}
        onMerge={({ id: other, name }) => say({ act: "merge", speaker: id, other }, `one with ${name}`)}
      />
      <div className="field">
        <label htmlFor={reasonId}>Why (kept with what you say)</label>
        <input id={reasonId} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
      </div>
      <p role="status" className="row">
        {kept !== null && (
          <>
            <span>
              Kept: <SafeText text={kept.says} />.
            </span>
            <button type="button" disabled={correction.isPending} onClick={() => undo(kept)}>
              Undo
            </button>
          </>
        )}
      </p>
      {correction.isError && <FaultNotice error={correction.error} />}
      <p className="small soft">
        One statement that is another’s: open it, and choose its speaker under “Correct this”. All that was said of
        speakers: <Link href="/corrections?about=speakers">the log</Link>.
      </p>
    </div>
  );
}

interface WordsFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly does: ReactNode;
  readonly onSay: (words: string) => void;
}

function WordsForm({ label, hint, does, onSay }: WordsFormProps) {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get("words") ?? "").trim();
    if (words === "") return;
    onSay(words);
    event.currentTarget.reset();
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input id={id} name="words" maxLength={300} required placeholder={hint} autoComplete="off" />
      </div>
      <button type="submit">{does}</button>
    </form>
  );
}
