import { useCallback, useSyncExternalStore } from "react";
import type { FieldChange, ReviewField } from "../api/review-answers.js";
import type { Stretch } from "../parts/cut-marks.js";

/** One field as a person set it, before it is sent. */
export interface DraftChange {
  readonly change: FieldChange;
  /** The words of the report that carry it. */
  readonly evidence: Stretch | null;
  /** The one of the registry that a speaker is. */
  readonly speaker?: string;
}

/** What was set on a card and is not sent yet, in the order in which it was set. */
export interface Draft {
  readonly changes: readonly DraftChange[];
  readonly reason: string;
}

const EMPTY: Draft = { changes: [], reason: "" };
const KEPT = "onrecord-review-draft:";
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is kept of a card, also after the page was loaded anew. */
function readDraft(id: string): Draft {
  const held = drafts.get(id);
  if (held) return held;
  const draft = readKept(id) ?? EMPTY;
  drafts.set(id, draft);
  return draft;
}

function readKept(id: string): Draft | null {
  try {
    const kept = sessionStorage.getItem(KEPT + id);
    return kept === null ? null : (JSON.parse(kept) as Draft);
  } catch {
    return null;
  }
}

/** Keeps what was set on a card until it is sent, or takes it away. */
export function putDraft(id: string, draft: Draft | null): void {
  drafts.set(id, draft ?? EMPTY);
  try {
    if (draft === null || (draft.changes.length === 0 && draft.reason === "")) sessionStorage.removeItem(KEPT + id);
    else sessionStorage.setItem(KEPT + id, JSON.stringify(draft));
  } catch {
    // Then it holds for this page only.
  }
  for (const listener of listeners) listener();
}

/** What was set on a card and is not sent yet, and how to change that. */
export function useDraft(id: string) {
  const draft = useSyncExternalStore(
    listen,
    useCallback(() => readDraft(id), [id]),
  );
  const put = useCallback((next: Draft) => putDraft(id, next), [id]);
  return { draft, put };
}

/** With one field set; the one set last is the last. */
export function setField({ changes, reason }: Draft, set: DraftChange): Draft {
  return { changes: [...changes.filter(({ change }) => change.field !== set.change.field), set], reason };
}

/** Without what was set of a field; without what was set last, where none is named. */
export function dropField({ changes, reason }: Draft, field?: ReviewField): Draft {
  const dropped = field ?? changes.at(-1)?.change.field;
  return { changes: changes.filter(({ change }) => change.field !== dropped), reason };
}

/** What was set of a field. */
export function findDrafted({ changes }: Draft, field: ReviewField): DraftChange | null {
  return changes.find(({ change }) => change.field === field) ?? null;
}
