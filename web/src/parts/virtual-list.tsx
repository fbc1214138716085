import { useWindowVirtualizer, type VirtualItem, type Virtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useShortcuts } from "../keyboard/shortcuts.js";
import { hasComeByLink, useAddress } from "../routing/place.js";
import { setVariable } from "./set-variable.js";

const GUESSED_HEIGHT_PX = 116;
const ROWS_BEYOND = 6;

/** How far each list was scrolled and how tall its rows were, so that going back shows the same place again. */
const kept = new Map<string, { readonly items: VirtualItem[]; readonly offset: number }>();

interface VirtualListProps<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly label: string;
  readonly getKey: (row: Row) => string;
  /** What stands in a row; the link that `j` and `k` go to bears `data-result`. */
  readonly draw: (row: Row) => ReactNode;
}

/** A list of which only what is near the window is drawn; `j` and `k` go through it. */
export function VirtualList<Row>({ rows, hasMore, onMore, label, getKey, draw }: VirtualListProps<Row>) {
  const list = useRef<HTMLOListElement>(null);
  const virtualizer = useRowVirtualizer(rows.length, list);
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - ROWS_BEYOND) onMore();
  }, [last, rows.length, hasMore, onMore]);
  useRowKeys(list, virtualizer, rows.length);
  return (
    <ol
      ref={list}
      className="virtual-list"
      aria-label={label}
      style={setVariable("--tall", virtualizer.getTotalSize())}
    >
      {items.map(({ index, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <li
            key={getKey(row)}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={hasMore ? -1 : rows.length}
            aria-posinset={index + 1}
            className="virtual-item"
            style={setVariable("--at", start - virtualizer.options.scrollMargin)}
          >
            {draw(row)}
          </li>
        );
      })}
    </ol>
  );
}

function useRowVirtualizer(count: number, list: { readonly current: HTMLElement | null }) {
  const address = useAddress();
  const [margin, setMargin] = useState(0);
  const isPrinted = usePrinting();
  const [before] = useState(() => kept.get(address));
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => GUESSED_HEIGHT_PX,
    overscan: isPrinted ? count : ROWS_BEYOND,
    scrollMargin: margin,
    ...(before && { initialMeasurementsCache: before.items, initialOffset: before.offset }),
  });
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setMargin(top + window.scrollY);
    if (before && !hasComeByLink()) window.scrollTo(0, before.offset);
  }, [list, before]);
  // Before the rows are taken away: after that, the window has moved already.
  useLayoutEffect(
    () => () => {
      kept.set(address, { items: virtualizer.measurementsCache, offset: window.scrollY });
    },
    [address, virtualizer],
  );
  return virtualizer;
}

function usePrinting(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const begin = () => setPrinted(true);
    const end = () => setPrinted(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinted;
}

function useRowKeys(
  list: { readonly current: HTMLElement | null },
  virtualizer: Virtualizer<Window, Element>,
  count: number,
): void {
  const wanted = useRef<number | null>(null);
  const focusRow = useCallback(() => {
    if (wanted.current === null) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-result]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  }, [list]);
  useEffect(focusRow);
  const go = (step: number) => {
    const held = document.activeElement?.closest("[data-index]")?.getAttribute("data-index");
    const at = held === undefined || held === null ? (step > 0 ? 0 : -1) : Number(held) + step;
    if (at < 0 || at >= count) return;
    wanted.current = at;
    virtualizer.scrollToIndex(at, { align: "center" });
    focusRow();
  };
  useShortcuts([
    { key: "j", does: "go to the next one in the list", run: () => go(1) },
    { key: "k", does: "go to the one before", run: () => go(-1) },
  ]);
}
