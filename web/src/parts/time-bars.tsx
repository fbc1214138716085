import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { TimeBar } from "./fill-periods.js";
import { countThings, formatDay } from "./format-date.js";

/** The stretch that is picked, both ends included; null for all. */
export interface PickedTime {
  readonly from: string;
  readonly until: string;
}

interface TimeBarsProps {
  /** Without gaps, the earliest first. */
  readonly bars: readonly TimeBar[];
  readonly picked: PickedTime | null;
  readonly onPick: (picked: PickedTime | null) => void;
  readonly label: string;
}

const MOST_BAR_REM = 5;
const LEAST_WIDTH_REM = 16;

/** Bars over time. A stretch is picked by drawing over it, or with two sliders that the arrow keys move. */
export function TimeBars({ bars, picked, onPick, label }: TimeBarsProps) {
  const brush = useBrush(bars, onPick);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const shown = brush.range ?? findRange(bars, picked);
  return (
    <fieldset className="time-bars" style={{ maxWidth: `${Math.max(LEAST_WIDTH_REM, bars.length * MOST_BAR_REM)}rem` }}>
      <legend className="unseen">{label}</legend>
      <div className="time-plot" {...brush.handlers}>
        <svg viewBox={`0 0 ${bars.length} 100`} preserveAspectRatio="none" aria-hidden="true">
          {bars.map(({ period, count }, i) => (
            <g key={period} className={isWithin(i, shown) ? "bar picked" : "bar"}>
              <title>{`${formatDay(period)}: ${countThings(count, "statement")}`}</title>
              <rect className="catch" x={i} y={0} width={1} height={100} />
              <rect x={i + 0.08} width={0.84} y={100 - height(count, most)} height={height(count, most)} />
            </g>
          ))}
        </svg>
      </div>
      <TimeAxis bars={bars} />
      <Thumbs bars={bars} range={shown} onPick={onPick} />
    </fieldset>
  );
}

type Range = readonly [first: number, last: number];

/** What is there at all stays to be seen beside what is there most. */
function height(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(4, (100 * count) / most);
}

function isWithin(i: number, range: Range | null): boolean {
  return range === null || (i >= range[0] && i <= range[1]);
}

function findRange(bars: readonly TimeBar[], picked: PickedTime | null): Range | null {
  if (picked === null) return null;
  const first = bars.findIndex(({ period }) => period >= picked.from.slice(0, period.length));
  const last = bars.findLastIndex(({ period }) => period <= picked.until.slice(0, period.length));
  return first < 0 || last < first ? null : [first, last];
}

function pickRange(bars: readonly TimeBar[], [first, last]: Range): PickedTime | null {
  const from = bars[first]?.period;
  const until = bars[last]?.period;
  return from === undefined || until === undefined ? null : { from, until };
}

function useBrush(bars: readonly TimeBar[], onPick: (picked: PickedTime | null) => void) {
  const [range, setRange] = useState<Range | null>(null);
  const start = useRef<number | null>(null);
  const find = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * bars.length);
    return Math.min(Math.max(at, 0), bars.length - 1);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = find(event);
      setRange([start.current, start.current]);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (start.current === null) return;
      const at = find(event);
      setRange([Math.min(start.current, at), Math.max(start.current, at)]);
    },
    onPointerUp: () => {
      if (start.current !== null && range !== null) onPick(pickRange(bars, range));
      start.current = null;
      setRange(null);
    },
    onPointerCancel: () => {
      start.current = null;
      setRange(null);
    },
  };
  return { range, handlers };
}

const MOST_LABELS = 8;

function TimeAxis({ bars }: { readonly bars: readonly TimeBar[] }) {
  const every = Math.max(1, Math.ceil(bars.length / MOST_LABELS));
  return (
    <div className="time-axis" aria-hidden="true">
      {bars.map(({ period }, i) =>
        i % every === 0 ? (
          <span
            key={period}
            className={(i / every) % 2 === 0 ? "time-label" : "time-label between"}
            style={{ insetInlineStart: `${(100 * i) / bars.length}%` }}
          >
            {formatDay(period)}
          </span>
        ) : null,
      )}
    </div>
  );
}

interface ThumbsProps {
  readonly bars: readonly TimeBar[];
  readonly range: Range | null;
  readonly onPick: (picked: PickedTime | null) => void;
}

function Thumbs({ bars, range, onPick }: ThumbsProps) {
  const [first, last] = range ?? [0, bars.length - 1];
  const pick = (from: number, until: number) =>
    onPick(from === 0 && until === bars.length - 1 ? null : pickRange(bars, [from, until]));
  return (
    <>
      <Thumb name="From" at={first} side={0} bars={bars} min={0} max={last} onMove={(at) => pick(at, last)} />
      <Thumb
        name="Until"
        at={last}
        side={1}
        bars={bars}
        min={first}
        max={bars.length - 1}
        onMove={(at) => pick(first, at)}
      />
    </>
  );
}

interface ThumbProps {
  readonly name: string;
  readonly at: number;
  /** 0: at the bar's beginning, 1: at its end. */
  readonly side: 0 | 1;
  readonly bars: readonly TimeBar[];
  readonly min: number;
  readonly max: number;
  readonly onMove: (at: number) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function Thumb({ name, at, side, bars, min, max, onMove }: ThumbProps) {
  const bar = bars[at];
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(at + step, min), max);
    if (next !== at) onMove(next);
  };
  return (
    <div
      className="time-thumb"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={at}
      aria-valuetext={bar ? `${formatDay(bar.period)}, ${countThings(bar.count, "statement")}` : ""}
      style={{ insetInlineStart: `${(100 * (at + side)) / bars.length}%` }}
      onKeyDown={move}
    />
  );
}
