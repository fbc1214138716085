import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { setVariable } from "../parts/set-variable.js";
import { AttributionCard, type CardData } from "./attribution-card.js";

const GUESSED_HEIGHT_PX = 96;

interface CardListProps {
  readonly cards: readonly CardData[];
  /** The card that goes with the place in the text that is read. */
  readonly current: number;
}

/** The attributions as cards beside the text; the list moves with the text, and only what is seen of it is drawn. */
export function CardList({ cards, current }: CardListProps) {
  const pane = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => pane.current,
    estimateSize: () => GUESSED_HEIGHT_PX,
    overscan: 4,
  });
  useEffect(() => {
    if (current >= 0 && !pane.current?.contains(document.activeElement))
      virtualizer.scrollToIndex(current, { align: "start" });
  }, [current, virtualizer]);
  return (
    <section ref={pane} className="cards" aria-label="Attributions in this report" tabIndex={-1}>
      <ol className="virtual-list" style={setVariable("--tall", virtualizer.getTotalSize())}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const card = cards[index];
          if (!card) return null;
          return (
            <li
              key={card.id}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={cards.length}
              aria-posinset={index + 1}
              className="virtual-item"
              style={setVariable("--at", start)}
            >
              <AttributionCard card={card} isCurrent={index === current} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
