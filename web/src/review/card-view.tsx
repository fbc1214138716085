import type { ReactNode } from "react";
import type { Change, ReviewCard } from "../api/review-answers.js";
import { AddForm } from "./add-form.js";
import { CardHead } from "./card-head.js";
import { CardPassage } from "./card-passage.js";
import { CardToolsContext } from "./card-tools.js";
import { type Draft, dropField } from "./drafts.js";
import { FieldList } from "./field-list.js";
import { JudgeBar } from "./judge-bar.js";
import { PassageHead } from "./passage-head.js";
import { SaidList } from "./said-list.js";
import { type Desk, useDesk } from "./use-desk.js";

/** What was said of a card. */
export interface Verdict {
  readonly does: "accept" | "reject" | "add";
  readonly changes: readonly Change[];
  readonly draft: Draft;
}

interface CardViewProps {
  readonly card: ReviewCard;
  /** Which card it is on the way through the queue: `Card 3`. */
  readonly name: string;
  readonly canCorrect: boolean;
  readonly isSending: boolean;
  /** True where it took the place of another card: then it takes the focus too. */
  readonly takesFocus: boolean;
  readonly canUndo: boolean;
  /** Whether what this person said may be taken back. */
  readonly mayUndo: (by: string) => boolean;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onUndo: () => void;
  readonly onUndoOne: (correction: string) => void;
  readonly onSkip: (() => void) | null;
  /** What stands below the passage. */
  readonly beside: ReactNode;
}

/** One attribution to judge: the passage, the fields beside it, and what can be said of it as a whole. */
export function CardView(props: CardViewProps) {
  const { card, name, canCorrect, isSending, beside } = props;
  const { attribution } = card;
  const desk = useDesk(props);
  const { draft, work, picking, passage, spans, lit } = desk;
  return (
    <CardToolsContext value={desk.tools}>
      <article className="review-card" aria-labelledby="card-title" data-card={attribution.id}>
        <CardHead card={card} name={name} title={desk.title} />
        <div className="review-left stack">
          <section className="panel stack" aria-label="Passage">
            <PassageHead desk={desk} canCorrect={canCorrect} />
            <CardPassage
              {...{ passage: passage.shown, others: passage.others, isCut: passage.isCut, spans, lit, picking }}
              onSelect={desk.select}
            />
          </section>
          {beside}
        </div>
        <section className="review-right" aria-label="What is read of it">
          {work?.kind === "add" ? (
            <AddForm
              given={work.given}
              isSending={isSending}
              onSpans={desk.setAdded}
              onAdd={(addition) => props.onVerdict({ does: "add", changes: [addition], draft })}
              onLeave={desk.leave}
            />
          ) : (
            <FieldList
              {...{ card, passage: passage.shown, draft, canEdit: canCorrect, onOpen: desk.open, onSet: desk.set }}
              {...{ onDrop: desk.drop, onLeave: desk.leave, onLight: desk.setLit }}
              editing={work?.kind === "edit" ? work.field : null}
            />
          )}
          <SaidList card={card} mayUndo={props.mayUndo} onUndo={props.onUndoOne} />
        </section>
        {canCorrect && <Bar props={props} desk={desk} />}
      </article>
    </CardToolsContext>
  );
}

function Bar({ props, desk }: { readonly props: CardViewProps; readonly desk: Desk }) {
  const { card, isSending, canUndo, onVerdict, onUndo, onSkip } = props;
  const { draft, put, work, picking } = desk;
  const of = card.attribution.id;
  const accept = () => {
    const sets = draft.changes.map((set): Change => ({ act: "set", attribution: of, ...set }));
    onVerdict({ does: "accept", changes: [...sets, { act: "accept", attribution: of }], draft });
  };
  return (
    <JudgeBar
      changeCount={draft.changes.length}
      isRejected={card.isRejected}
      reason={draft.reason}
      isSending={isSending}
      isEditing={work !== null || picking !== null}
      canUndo={canUndo || draft.changes.length > 0}
      onReason={(reason) => put({ ...draft, reason })}
      onAccept={accept}
      onReject={() => onVerdict({ does: "reject", changes: [{ act: "reject", attribution: of }], draft })}
      onUndo={() => (draft.changes.length > 0 ? put(dropField(draft)) : onUndo())}
      onAdd={desk.add}
      onSkip={onSkip}
      onDone={() => desk.title.current?.focus()}
    />
  );
}
