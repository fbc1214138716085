import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useShortcuts } from "../keyboard/shortcuts.js";
import type { Stretch } from "../parts/cut-marks.js";
import { SafeText } from "../parts/safe-text.js";
import { MarkedText } from "../text/marked-text.js";
import { listMarks } from "../text/text-marks.js";
import type { Picking } from "./card-tools.js";
import { Key } from "./key.js";
import { findWordAt, findWords, readPieces, snapToWords, tidyPieces } from "./passage-words.js";
import { findWordBeside, readSelection } from "./read-selection.js";
import type { Passage } from "./review-fields.js";
import { moveSpan, readSpanKey, SPAN_KEYS, type SpanEdit, type SpanMove } from "./span-edit.js";

const REST_MS = 400;

interface CardPassageProps {
  readonly passage: Passage;
  readonly isCut: boolean;
  readonly spans: Readonly<Record<"source" | "cue" | "content", readonly Stretch[]>>;
  readonly lit: readonly Stretch[];
  /** Words of other attributions. */
  readonly others: readonly Stretch[];
  /** Null where no words are being chosen. */
  readonly picking: Picking | null;
  /** What was selected with the pointer, in whole words; null when the selection was given up. */
  readonly onSelect: (stretch: Stretch | null) => void;
}

/** The passage of a card with its parts marked. Words are chosen in it by dragging, or with the keys. */
export function CardPassage({ passage, isCut, spans, lit, others, picking, onSelect }: CardPassageProps) {
  const root = useRef<HTMLParagraphElement>(null);
  const words = useMemo(() => findWords(passage.text, passage.start), [passage]);
  const picker = usePicker({ root, passage, words, picking });
  const { edit } = picker;
  useShownPlace(root, passage);
  const onPointerDown = useDragging(() => {
    const selected = root.current && readSelection(root.current, passage.text);
    const found = selected && snapToWords(words, moveBy(selected, passage.start));
    if (found && picking) picker.move({ does: "put", piece: found });
    else onSelect(found);
    return found !== null;
  });
  const current = edit?.pieces[edit.at];
  const shownLit = edit ? (current ? [current] : []) : lit;
  const shownSpans = edit && picking && picking.role !== "lit" ? { ...spans, [picking.role]: edit.pieces } : spans;
  return (
    <>
      {edit && picking && <PickingBar picking={picking} edit={edit} passage={passage} picker={picker} />}
      <div
        ref={picker.box}
        className={picking ? "review-passage picking" : "review-passage"}
        {...(picking && {
          role: "application",
          tabIndex: 0,
          "aria-label": `Choose the words of the ${picking.name}`,
          "aria-describedby": "picking-keys",
          onKeyDown: picker.onKeyDown,
        })}
        onPointerDown={onPointerDown}
      >
        <p className="report-text">
          {passage.start > 0 && "… "}
          <bdi ref={root}>
            <Marked passage={passage} spans={shownSpans} lit={shownLit} others={others} />
          </bdi>
          {isCut && " …"}
        </p>
      </div>
    </>
  );
}

/** Tells when something was selected: by a mouse, when it is let go; by a finger, when the selection comes to rest. */
function useDragging(release: () => boolean): (event: PointerEvent) => void {
  const held = useRef(release);
  useEffect(() => {
    held.current = release;
  });
  const isTouch = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      clearTimeout(timer);
      if (isTouch.current && !window.getSelection()?.isCollapsed) timer = setTimeout(() => held.current(), REST_MS);
    };
    document.addEventListener("selectionchange", rest);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", rest);
    };
  }, []);
  return ({ pointerType, button }) => {
    isTouch.current = pointerType !== "mouse";
    if (isTouch.current || button !== 0) return;
    const drop = () =>
      setTimeout(() => {
        if (held.current()) window.getSelection()?.removeAllRanges();
      });
    document.addEventListener("pointerup", drop, { once: true });
  };
}

const moveBy = ({ start, end }: Stretch, by: number): Stretch => ({ start: start + by, end: end + by });

type MarkedProps = Pick<CardPassageProps, "passage" | "spans" | "lit" | "others">;

function Marked({ passage: { text, start }, spans, lit, others }: MarkedProps) {
  const marks = useMemo(() => {
    const toPassage = (stretch: Stretch) => moveBy(stretch, -start);
    const { source, cue, content } = spans;
    const told = { source: source.map(toPassage), cue: cue.map(toPassage), content: content.map(toPassage) };
    const as = { attributionId: "", speakerId: null, number: null };
    return [
      ...others.map((stretch) => ({ ...toPassage(stretch), as: { ...as, role: "other" as const } })),
      ...listMarks([{ id: "", speakerId: null, number: null, ...told }]),
      ...lit.map((stretch) => ({ ...toPassage(stretch), as: { ...as, role: "lit" as const } })),
    ].sort((one, other) => one.start - other.start);
  }, [start, spans, lit, others]);
  const window = useMemo(() => ({ start: 0, end: text.length }), [text]);
  return <MarkedText text={text} window={window} marks={marks} />;
}

interface PickerGround {
  readonly root: { readonly current: HTMLElement | null };
  readonly passage: Passage;
  readonly words: readonly Stretch[];
  readonly picking: Picking | null;
}

/** Another text is scrolled to the words of the attribution. */
function useShownPlace(root: { readonly current: HTMLElement | null }, passage: Passage): void {
  const shown = useRef(passage);
  useEffect(() => {
    if (shown.current === passage) return;
    shown.current = passage;
    root.current?.querySelector(".as-content, .as-cue")?.scrollIntoView({ block: "center" });
  }, [root, passage]);
}

/** The pieces while they are chosen, and the keys that choose them. */
function usePicker({ root, passage, words, picking }: PickerGround) {
  const box = useRef<HTMLDivElement>(null);
  const [edit, setEdit] = useState<SpanEdit | null>(null);
  // Before the next key comes.
  useLayoutEffect(() => {
    setEdit(picking && { pieces: picking.pieces, at: Math.max(0, picking.pieces.length - 1) });
    if (picking) box.current?.focus({ preventScroll: true });
  }, [picking]);
  useEffect(() => {
    if (edit) root.current?.querySelector(".in-lit")?.scrollIntoView({ block: "nearest" });
  }, [edit, root]);
  const move = (does: SpanMove) => {
    if (!edit || !picking) return;
    setEdit(moveSpan(edit, does, { ...passage, words, isInPieces: picking.isInPieces }, picking.from));
    box.current?.focus({ preventScroll: true });
  };
  const goLine = (by: 1 | -1) => {
    const piece = edit?.pieces[edit.at];
    if (!piece || !root.current) return move({ does: "shift", by });
    const from = findWordAt(words, by < 0 ? piece.start : piece.end - 1);
    const inPassage = words.map((word) => moveBy(word, -passage.start));
    const word = findWordBeside(root.current, passage.text, { words: inPassage, from, by });
    move(word ? { does: "put", piece: moveBy(word, passage.start) } : { does: "shift", by });
  };
  const keep = () => picking && edit && picking.onKeep(tidyPieces(edit.pieces));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    const does = readSpanKey(event);
    if (event.key === "Enter") keep();
    else if (event.key === "Escape") picking?.onLeave();
    else if (line) goLine(line);
    else if (does) move(does);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useShortcuts(picking ? SPAN_KEYS.map(([key, does]) => ({ key, does })) : []);
  return { box, edit: picking && edit, move, keep, onKeyDown };
}

interface PickingBarProps {
  readonly picking: Picking;
  readonly edit: SpanEdit;
  readonly passage: Passage;
  readonly picker: Pick<ReturnType<typeof usePicker>, "move" | "keep">;
}

function PickingBar({ picking, edit: { pieces, at }, passage, picker }: PickingBarProps) {
  const piece = pieces[at];
  return (
    <div className="picking-bar stack">
      <p role="status">
        <strong>{picking.name}</strong>:{" "}
        {piece ? (
          <span className="words">
            <SafeText text={readPieces(passage.text, passage.start, [piece])} />
          </span>
        ) : (
          "none yet: drag over the words, or press an arrow key"
        )}
        {pieces.length > 1 && (
          <span className="soft">
            {" "}
            (piece {at + 1} of {pieces.length})
          </span>
        )}
      </p>
      <p className="row">
        <button type="button" className="primary" onClick={picker.keep}>
          Keep <Key name="Enter" />
        </button>
        {picking.isInPieces && (
          <button type="button" onClick={() => picker.move({ does: "addPiece" })}>
            Another piece <Key name="+" />
          </button>
        )}
        <button type="button" disabled={pieces.length === 0} onClick={() => picker.move({ does: "dropPiece" })}>
          Take it away <Key name="-" />
        </button>
        <button type="button" onClick={picking.onLeave}>
          Leave <Key name="Esc" />
        </button>
      </p>
      <p className="soft small" id="picking-keys">
        <kbd>←</kbd> <kbd>→</kbd> move the end, with <kbd>Shift</kbd> the start; <kbd>↑</kbd> <kbd>↓</kbd> go a line,{" "}
        <kbd>,</kbd> <kbd>.</kbd> a word; <kbd>w</kbd> takes the whole sentence. Or drag over the words.
      </p>
    </div>
  );
}
