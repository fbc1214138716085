import { useEffect, useState, useSyncExternalStore } from "react";
import type { Change, CorrectionsAnswer, ReviewCard } from "../api/review-answers.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { Waiting } from "../parts/waiting.js";
import { BulkPanel } from "./bulk-panel.js";
import { cutContent, nameCard } from "./card-head.js";
import { CardView, type Verdict } from "./card-view.js";
import { putDraft } from "./drafts.js";
import { JudgedList } from "./judged-list.js";
import { QueueEnd } from "./queue-end.js";
import { QueueHead } from "./queue-head.js";
import { ReaderNotice } from "./reader-notice.js";
import type { QueuePlace } from "./review-address.js";
import { openQueue, type ReviewQueue } from "./review-queue.js";
import { SendFaultNotice } from "./send-fault.js";
import { undoOf } from "./send-order.js";
import { takeSaid, useSaid } from "./use-said.js";
import { useSender } from "./use-sender.js";

interface QueueViewProps {
  readonly place: QueuePlace;
  /** Null for those who may only read. */
  readonly by: string | null;
  readonly isOwner: boolean;
}

/** A queue: the card that is to be judged now, and what was done with those before it. */
export function QueueView({ place, by, isOwner }: QueueViewProps) {
  const [queue] = useState(() => openQueue(place.params));
  const state = useSyncExternalStore(queue.listen, queue.read);
  const judging = useJudging({ queue, by: by ?? "", isSecond: place.isSecond });
  const { sender, said, hasMoved } = judging;
  useEffect(() => queue.fill(), [queue]);
  const { cards, at, isWhole, error, done } = state;
  const card = cards[at];
  const canUndo = done.length > 0 && by !== null;
  const judged = by === null ? null : <JudgedList by={by} params={place.params} />;
  const isNarrowed = place.report !== null || place.filters.size > 0;
  return (
    <>
      <QueueHead place={place} reportTitle={cards[0]?.report.title ?? null} canCorrect={by !== null} said={said} />
      {by === null && <ReaderNotice />}
      {by !== null && isNarrowed && !place.isSecond && <BulkPanel place={place} onDone={queue.restart} />}
      {sender.fault && <SendFaultNotice fault={sender.fault} />}
      {error !== null && <FaultNotice error={error} onRetry={queue.retry} />}
      {card && (
        <CardView
          key={`${card.attribution.id}.${at}`}
          {...{ card, canUndo, canCorrect: by !== null, isSending: sender.isSending, takesFocus: hasMoved }}
          name={`${at + 1}.`}
          mayUndo={(author) => by !== null && (isOwner || author === by)}
          onVerdict={(verdict) => judging.judge(card, verdict)}
          onUndo={judging.undo}
          onUndoOne={(correction) => judging.undoOne(card, correction)}
          onSkip={by === null ? null : () => judging.skip(card)}
          beside={judged}
        />
      )}
      {!card && isWhole && <QueueEnd state={state} onRestart={queue.restart} onUndo={canUndo ? judging.undo : null} />}
      {!card && isWhole && judged}
      {!card && !isWhole && error === null && <Waiting what="the queue" />}
    </>
  );
}

interface JudgingOptions {
  readonly queue: ReviewQueue;
  readonly by: string;
  readonly isSecond: boolean;
}

const TOLD = { accept: "Accepted", reject: "Rejected", add: "Added" } as const;
const NOTHING = { changes: [], reason: "" } as const;

/** What is done with the cards of a queue: each is sent, and the next one is shown when the record has it. */
function useJudging({ queue, by, isSecond }: JudgingOptions) {
  const sender = useSender();
  const [said, say] = useSaid();
  const [hasMoved, setMoved] = useState(() => takeSaid() !== "");
  const tell = (words: string) => {
    setMoved(true);
    say(words);
  };
  const send = (
    card: ReviewCard,
    changes: readonly Change[],
    reason: string,
    then: (answer: CorrectionsAnswer) => void,
  ) => void sender.send({ by, isSecond, card, changes, reason }, then);
  const judge = (card: ReviewCard, verdict: Verdict) =>
    send(card, verdict.changes, verdict.draft.reason, (answer) => tell(goOn(queue, card, verdict, answer)));
  const undo = () => {
    const { last } = queue;
    const card = last && queue.read().cards[last.at];
    if (!last || !card) return;
    const back = ({ cards }: Pick<CorrectionsAnswer, "cards">) => {
      queue.update(cards);
      if (last.added === null) putDraft(card.attribution.id, last.draft);
      queue.goBack();
      tell(last.made.length === 0 ? "Back at the one that was skipped." : "Taken back.");
    };
    if (last.made.length === 0) back({ cards: [] });
    else send(card, undoOf(last.made), "", back);
  };
  const undoOne = (card: ReviewCard, correction: string) =>
    send(card, [{ act: "undo", correction }], "", ({ cards }) => {
      queue.update(cards);
      say("Taken back.");
    });
  const skip = (card: ReviewCard) => {
    sender.clear();
    queue.goOn({ made: [], draft: NOTHING });
    tell(`Skipped: ${nameCard(card)}.`);
  };
  return { sender, said, hasMoved, judge, undo, undoOne, skip };
}

/** Shows what comes after a verdict: the one that was added, or the next card. Answers what is to be said of it. */
function goOn(
  queue: ReviewQueue,
  card: ReviewCard,
  { does, changes, draft }: Verdict,
  answer: CorrectionsAnswer,
): string {
  const made = { made: answer.corrections, draft };
  const added = does === "add" ? findAdded(answer) : undefined;
  if (added) {
    queue.insert(added, made);
    return "Added. Say who spoke and the rest, then accept it.";
  }
  putDraft(card.attribution.id, null);
  queue.update(answer.cards);
  queue.goOn(made);
  return `${tellVerdict(does, changes.length - 1)}: ${nameCard(card)}, ${cutContent(card)}`;
}

/** The card of an attribution that was just added. */
export function findAdded({ corrections, cards }: CorrectionsAnswer): ReviewCard | undefined {
  const row = corrections.find(({ act }) => act === "add");
  return cards.find(({ attribution }) => attribution.id === row?.attributionId);
}

/** What was done, in words. */
export function tellVerdict(does: Verdict["does"], changes: number): string {
  return does === "accept" && changes > 0 ? `Saved ${changes === 1 ? "one change" : `${changes} changes`}` : TOLD[does];
}
