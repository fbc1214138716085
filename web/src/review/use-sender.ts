import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { CorrectionsAnswer, CorrectionsPage } from "../api/review-answers.js";
import { type Order, sendOrder } from "./send-order.js";

/** Under which name the last corrections of a person are kept. */
export const judgedKey = (by: string): readonly string[] => ["review-judged", by];

/** What went wrong in sending, and the way to try again. */
export interface SendFault {
  readonly error: unknown;
  readonly again: () => void;
}

/** Sends one order at a time. What is asked meanwhile is left undone: nobody may judge a card not seen yet. */
export function useSender() {
  const client = useQueryClient();
  const isBusy = useRef(false);
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<SendFault | null>(null);
  const send = useCallback(
    async (order: Order, then: (answer: CorrectionsAnswer) => void): Promise<void> => {
      if (isBusy.current) return;
      isBusy.current = true;
      setSending(true);
      try {
        const answer = await sendOrder(order);
        client.setQueryData<CorrectionsPage>(judgedKey(order.by), (held) => held && addMade(held, answer));
        if (order.changes.some(({ act }) => act === "undo"))
          void client.invalidateQueries({ queryKey: judgedKey(order.by) });
        setFault(null);
        isBusy.current = false;
        then(answer);
      } catch (error) {
        isBusy.current = false;
        setFault({ error, again: () => void send(order, then) });
      } finally {
        setSending(false);
      }
    },
    [client],
  );
  return { send, isSending, fault, clear: useCallback(() => setFault(null), []) };
}

function addMade(held: CorrectionsPage, { corrections }: CorrectionsAnswer): CorrectionsPage {
  const ids = new Set(corrections.map(({ id }) => id));
  return { ...held, rows: [...corrections, ...held.rows.filter(({ id }) => !ids.has(id))] };
}
