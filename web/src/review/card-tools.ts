import { createContext, useContext, useEffect } from "react";
import type { ReviewCard } from "../api/review-answers.js";
import type { Stretch } from "../parts/cut-marks.js";
import type { MarkRole } from "../text/text-marks.js";
import type { Passage } from "./review-fields.js";

/** Words of the passage that are to be chosen. */
export interface Picking {
  /** What they are chosen for, as it is told: `content`. */
  readonly name: string;
  readonly role: MarkRole;
  readonly isInPieces: boolean;
  readonly pieces: readonly Stretch[];
  /** Where the first piece begins, where there is none yet. */
  readonly from: number;
  readonly onKeep: (pieces: readonly Stretch[]) => void;
  readonly onLeave: () => void;
}

/** What the parts of a card share. */
export interface CardTools {
  readonly card: ReviewCard;
  readonly passage: Passage;
  /** Lets words be chosen in the passage. */
  readonly pick: (picking: Picking) => void;
  /** Until it is called with null, what is selected with the pointer goes there. */
  readonly setTaker: (take: ((stretch: Stretch) => void) | null) => void;
}

/** Given by the card. */
export const CardToolsContext = createContext<CardTools | null>(null);

/** What the parts of a card share; only within one. */
export function useCardTools(): CardTools {
  const tools = useContext(CardToolsContext);
  if (tools === null) throw new Error("this stands in no card");
  return tools;
}

/** Has what is selected with the pointer come here for as long as this is shown. */
export function useTaker(take: (stretch: Stretch) => void): void {
  const { setTaker } = useCardTools();
  useEffect(() => {
    setTaker(take);
    return () => setTaker(null);
  });
}
