import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReviewCard, ReviewField } from "../api/review-answers.js";
import { useShortcuts } from "../keyboard/shortcuts.js";
import type { Stretch } from "../parts/cut-marks.js";
import type { CardTools, Picking } from "./card-tools.js";
import { type Draft, type DraftChange, dropField, findDrafted, setField, useDraft } from "./drafts.js";
import { MOST_DIGITS } from "./field-list.js";
import {
  findPlace,
  isSpanField,
  nameField,
  REVIEW_FIELDS,
  readChange,
  readGrounds,
  SPAN_FIELDS,
  type SpanField,
} from "./review-fields.js";
import { usePassage } from "./use-passage.js";

/** What is being done on a card: a field is edited, or a missed attribution is added. */
type Work =
  | { readonly kind: "edit"; readonly field: ReviewField }
  | { readonly kind: "add"; readonly given: readonly Stretch[] };
type Spans = Readonly<Record<SpanField, readonly Stretch[]>>;

interface DeskOptions {
  readonly card: ReviewCard;
  readonly canCorrect: boolean;
  /** True where the card took the place of another: then it takes the focus too. */
  readonly takesFocus: boolean;
}

/** What is at work on a card, and how to change that. */
export type Desk = ReturnType<typeof useDesk>;

/** What is at work on a card: what is set but not sent, which field is open, and what is chosen in the passage. */
export function useDesk({ card, canCorrect, takesFocus }: DeskOptions) {
  const { draft, put } = useDraft(card.attribution.id);
  const [work, setWork] = useState<Work | null>(null);
  const [selected, setSelected] = useState<Stretch | null>(null);
  const [added, setAdded] = useState<Spans | null>(null);
  const [litField, setLit] = useState<ReviewField | null>(null);
  const passage = usePassage(card);
  const { picking, pick, setTaker, take } = usePicking();
  const { title, focusAfter } = useCardFocus(takesFocus);
  const close = (field?: ReviewField) => {
    setWork(null);
    setAdded(null);
    setSelected(null);
    focusAfter(field ?? null);
  };
  const set = (change: DraftChange) => {
    put(isAsBefore(card, change) ? dropField(draft, change.change.field) : setField(draft, change));
    close(change.change.field);
  };
  const open = (field: ReviewField) => {
    if (!canCorrect) return;
    setWork({ kind: "edit", field });
    setSelected(null);
    if (!isSpanField(field)) return;
    const held = findDrafted(draft, field)?.change ?? readChange(card, field);
    const pieces = selected ? [selected] : (held.value as readonly Stretch[]);
    pick(pickSpan({ card, field, pieces, set, close }));
  };
  const add = () => {
    setWork({ kind: "add", given: selected ? [selected] : [] });
    setSelected(null);
  };
  useFieldKeys({ isOff: work !== null || !canCorrect, open });
  const { shown } = passage;
  const tools = useMemo<CardTools>(() => ({ card, passage: shown, pick, setTaker }), [card, shown, pick, setTaker]);
  return {
    ...{ draft, put, work, picking, selected, passage, title, tools, open, set, add, setAdded, setLit },
    spans: useSpans(card, draft, added),
    lit: useLit(card, { draft, field: litField, selected }),
    select: (stretch: Stretch | null) => take(stretch) || setSelected(stretch),
    leave: () => close(work?.kind === "edit" ? work.field : undefined),
    drop: (field: ReviewField) => put(dropField(draft, field)),
  };
}

interface SpanToPick {
  readonly card: ReviewCard;
  readonly field: SpanField;
  readonly pieces: readonly Stretch[];
  readonly set: (change: DraftChange) => void;
  readonly close: (field: ReviewField) => void;
}

/** Lets one of the three parts be chosen; content and cue hold something, or stay as they were. */
function pickSpan({ card, field, pieces, set, close }: SpanToPick): Picking {
  return {
    ...{ name: nameField(field).toLowerCase(), role: field, isInPieces: true, pieces, from: findPlace(card) },
    onKeep: (kept) => {
      const value = kept.map(({ start, end }) => ({ start, end }));
      if (value.length > 0 || field === "source") set({ change: { field, value }, evidence: null });
      else close(field);
    },
    onLeave: () => close(field),
  };
}

/** Choosing in the passage, and who gets what is selected there with the pointer meanwhile. */
function usePicking() {
  const [picking, setPicking] = useState<Picking | null>(null);
  const taker = useRef<((stretch: Stretch) => void) | null>(null);
  const pick = useCallback((wanted: Picking) => {
    const over = (then: () => void) => {
      setPicking(null);
      then();
    };
    const onKeep = (pieces: readonly Stretch[]) => over(() => wanted.onKeep(pieces));
    setPicking({ ...wanted, onKeep, onLeave: () => over(wanted.onLeave) });
  }, []);
  const setTaker = useCallback((take: ((stretch: Stretch) => void) | null) => {
    taker.current = take;
  }, []);
  const take = (stretch: Stretch | null): boolean => {
    if (!stretch || !taker.current) return false;
    taker.current(stretch);
    return true;
  };
  return { picking, pick, setTaker, take };
}

/** The focus: on the card when it takes another's place, and back on the row when a field was edited. */
function useCardFocus(takesFocus: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<ReviewField | "card" | null>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = wanted.current === "card" ? title.current : findRow(wanted.current);
    wanted.current = null;
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  });
  const focusAfter = (field: ReviewField | null) => {
    wanted.current = field ?? "card";
  };
  return { title, focusAfter };
}

function findRow(field: ReviewField): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.review-card [data-field="${field}"]`);
}

/** Keys that go through the fields and open them. */
function useFieldKeys({ isOff, open }: { readonly isOff: boolean; readonly open: (field: ReviewField) => void }): void {
  const names = REVIEW_FIELDS.map(([field]) => field);
  const find = () => names.findIndex((field) => findRow(field)?.contains(document.activeElement));
  const go = (step: 1 | -1) => {
    const at = find();
    const next = at < 0 ? (step > 0 ? 0 : names.length - 1) : (at + step + names.length) % names.length;
    const field = names[next];
    const row = field && findRow(field);
    if (!row) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  const listed = REVIEW_FIELDS.slice(0, MOST_DIGITS);
  const digitNames = listed.map(([, label]) => label.toLowerCase()).join(", ");
  const digits = listed.map(([field], i) => ({ key: String(i + 1), does: "", run: () => open(field) }));
  useShortcuts(
    isOff
      ? []
      : [
          { key: "n", does: "go to the next field (as Tab does)", run: () => go(1) },
          { key: "p", does: "go to the field before", run: () => go(-1) },
          { key: "e", does: "edit the field (as Enter does)", run: () => open(names[Math.max(0, find())] ?? "source") },
          { key: `1 – ${MOST_DIGITS}`, does: `edit ${digitNames}` },
          ...digits,
          { key: "Delete", does: "take back what you set of the field" },
        ],
  );
}

/** The three parts as they are drawn: as they are held, as they were set, or those of one that is being added. */
function useSpans(card: ReviewCard, draft: Draft, added: Spans | null): Spans {
  return useMemo(() => {
    if (added) return added;
    const read = (field: SpanField) =>
      (findDrafted(draft, field)?.change ?? readChange(card, field)).value as readonly Stretch[];
    const [source, cue, content] = SPAN_FIELDS.map(read);
    return { source: source ?? [], cue: cue ?? [], content: content ?? [] };
  }, [card, draft, added]);
}

interface LitOptions {
  readonly draft: Draft;
  readonly field: ReviewField | null;
  readonly selected: Stretch | null;
}

/** What is lit up in the passage: what was selected, or else the words that a field was read from. */
function useLit(card: ReviewCard, { draft, field, selected }: LitOptions): readonly Stretch[] {
  return useMemo(() => {
    if (selected) return [selected];
    if (field === null) return [];
    const drafted = findDrafted(draft, field);
    if (!drafted) return readGrounds(card, field).spans;
    if (isSpanField(field)) return drafted.change.value as readonly Stretch[];
    return drafted.evidence ? [drafted.evidence] : [];
  }, [card, draft, field, selected]);
}

function isAsBefore(card: ReviewCard, { change, speaker }: DraftChange): boolean {
  if (speaker !== undefined && speaker !== card.speaker?.id) return false;
  return JSON.stringify(sort(change.value)) === JSON.stringify(sort(readChange(card, change.field).value));
}

/** The same value, with the names of its parts in one order. */
function sort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sort);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, sort(part)]);
}
