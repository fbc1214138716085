import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { fetchJson } from "../api/fetch-json.js";
import type { CorrectionsAnswer, ReviewCard } from "../api/review-answers.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { Waiting } from "../parts/waiting.js";
import { Link } from "../routing/link.js";
import { goTo } from "../routing/place.js";
import { cutContent, nameCard } from "./card-head.js";
import { CardView, type Verdict } from "./card-view.js";
import { putDraft } from "./drafts.js";
import { JudgedList } from "./judged-list.js";
import { Said } from "./queue-head.js";
import { findAdded, tellVerdict } from "./queue-view.js";
import { ReaderNotice } from "./reader-notice.js";
import { cardAddress, type QueuePlace, reviewHref } from "./review-address.js";
import { openQueue } from "./review-queue.js";
import { SendFaultNotice } from "./send-fault.js";
import { undoOf } from "./send-order.js";
import { keepSaid, useSaid } from "./use-said.js";
import { useSender } from "./use-sender.js";

interface OneCardProps {
  readonly id: string;
  readonly place: QueuePlace;
  readonly by: string | null;
  readonly isOwner: boolean;
}

/** One card by itself: one that is opened again, or that somebody points to. From it one comes back to the queue. */
export function OneCard({ id, place, by, isOwner }: OneCardProps) {
  const found = useQuery({
    queryKey: ["review-card", id, place.isSecond],
    queryFn: ({ signal }) => fetchJson<ReviewCard>(cardAddress(id, place.isSecond), signal),
    staleTime: 0,
    gcTime: 0,
  });
  const back = reviewHref(place.params);
  const judging = useOneJudging({ id, place, by: by ?? "" });
  if (found.isError) return <FaultNotice isPage error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="the attribution" />;
  const card = found.data;
  const own = card.corrections.filter((row) => row.by === by);
  const last = own.filter(({ group }) => group !== null && group === own[0]?.group);
  return (
    <>
      <header className="row queue-line">
        <h1>Review</h1>
        <Link className="small" href={back}>
          back to the queue
        </Link>
        <Said said={judging.said} />
      </header>
      {by === null && <ReaderNotice />}
      {judging.sender.fault && <SendFaultNotice fault={judging.sender.fault} />}
      <CardView
        {...{ card, name: "", takesFocus: false, canCorrect: by !== null, isSending: judging.sender.isSending }}
        canUndo={own.length > 0}
        mayUndo={(author) => by !== null && (isOwner || author === by)}
        onVerdict={(verdict) => judging.judge(card, verdict)}
        onUndo={() => judging.undo(card, undoOf(last.length > 0 ? last : own.slice(0, 1)))}
        onUndoOne={(correction) => judging.undo(card, [{ act: "undo", correction }])}
        onSkip={() => goTo(back)}
        beside={by === null ? null : <JudgedList by={by} params={place.params} />}
      />
    </>
  );
}

/** What is done with one card: after a verdict, one is back at the queue. */
function useOneJudging({ id, place, by }: Omit<OneCardProps, "isOwner"> & { readonly by: string }) {
  const sender = useSender();
  const client = useQueryClient();
  const [said, say] = useSaid();
  const [queue] = useState(() => openQueue(place.params));
  const order = { by, isSecond: place.isSecond };
  const show = ({ cards }: CorrectionsAnswer) => {
    queue.update(cards);
    const now = cards.find(({ attribution }) => attribution.id === id);
    if (now) client.setQueryData(["review-card", id, place.isSecond], now);
    else goTo(reviewHref(place.params), { replace: true });
  };
  const judge = (card: ReviewCard, { does, changes, draft }: Verdict) => {
    const then = (answer: CorrectionsAnswer) => {
      const added = does === "add" ? findAdded(answer) : undefined;
      keepSaid(`${tellVerdict(does, changes.length - 1)}: ${nameCard(card)}, ${cutContent(card)}`);
      if (!added) putDraft(id, null);
      queue.update(answer.cards);
      goTo(reviewHref(place.params, added?.attribution.id));
    };
    void sender.send({ ...order, card, changes, reason: draft.reason }, then);
  };
  const undo = (card: ReviewCard, changes: ReturnType<typeof undoOf>) =>
    void sender.send({ ...order, card, changes, reason: "" }, (answer) => {
      show(answer);
      say("Taken back.");
    });
  return { sender, said, judge, undo };
}
