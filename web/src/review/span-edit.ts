import type { Stretch } from "../parts/cut-marks.js";
import { findSentenceAround, findWordAt, snapToWords } from "./passage-words.js";

/** Stretches of a passage while they are chosen: pieces, and which of them the keys move. */
export interface SpanEdit {
  readonly pieces: readonly Stretch[];
  readonly at: number;
}

/** What the pieces are chosen from. */
export interface SpanGround {
  readonly text: string;
  /** Where the text begins in the article. */
  readonly start: number;
  readonly words: readonly Stretch[];
  /** False where one piece is all that there can be. */
  readonly isInPieces: boolean;
}

/** What can be done to the pieces. */
export type SpanMove =
  | { readonly does: "moveEnd" | "moveStart" | "shift"; readonly by: 1 | -1 }
  | { readonly does: "wholeSentence" | "addPiece" | "dropPiece" }
  | { readonly does: "turnTo"; readonly by: 1 | -1 }
  | { readonly does: "put"; readonly piece: Stretch };

/** The keys with which pieces are chosen, as a list of keys tells of them. */
export const SPAN_KEYS = [
  ["← →", "move the end by a word"],
  ["Shift ← →", "move the start by a word"],
  ["↑ ↓", "go to the line above or below"],
  [", .", "go a word back or on"],
  ["w", "take the whole sentence"],
  ["+ -", "add a piece, take one away"],
  ["PgUp PgDn", "turn to the piece before or after"],
  ["Enter", "keep it"],
  ["Escape", "leave it as it was"],
] as const;

const MOVES: Readonly<Record<string, SpanMove>> = {
  ArrowRight: { does: "moveEnd", by: 1 },
  ArrowLeft: { does: "moveEnd", by: -1 },
  ".": { does: "shift", by: 1 },
  ",": { does: "shift", by: -1 },
  w: { does: "wholeSentence" },
  "+": { does: "addPiece" },
  "=": { does: "addPiece" },
  "-": { does: "dropPiece" },
  PageDown: { does: "turnTo", by: 1 },
  PageUp: { does: "turnTo", by: -1 },
};

/** What a key does to the pieces; null where it does nothing. */
export function readSpanKey({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): SpanMove | null {
  if (shiftKey && key === "ArrowRight") return { does: "moveStart", by: 1 };
  if (shiftKey && key === "ArrowLeft") return { does: "moveStart", by: -1 };
  return MOVES[key] ?? null;
}

/** The pieces after a move. Where there is none yet, the first move begins with one word at `from`. */
export function moveSpan(edit: SpanEdit, move: SpanMove, ground: SpanGround, from: number): SpanEdit {
  const { pieces, at } = edit;
  const piece = pieces[at];
  switch (move.does) {
    case "put":
      return putPiece(edit, move.piece);
    case "addPiece":
      return ground.isInPieces || !piece ? addPiece(edit, ground, from) : edit;
    case "dropPiece": {
      const left = pieces.filter((_, i) => i !== at);
      return { pieces: left, at: Math.max(0, Math.min(at, left.length - 1)) };
    }
    case "turnTo":
      return { pieces, at: Math.min(Math.max(at + move.by, 0), Math.max(0, pieces.length - 1)) };
    case "wholeSentence":
      return piece ? putPiece(edit, takeSentence(piece, ground)) : addPiece(edit, ground, from);
    default:
      return piece ? putPiece(edit, movePiece(piece, move, ground)) : addPiece(edit, ground, from);
  }
}

function putPiece({ pieces, at }: SpanEdit, piece: Stretch): SpanEdit {
  if (pieces.length === 0) return { pieces: [piece], at: 0 };
  return { pieces: pieces.map((one, i) => (i === at ? piece : one)), at };
}

/** A new one begins as the first word after all others, or at the place where one would begin. */
function addPiece({ pieces }: SpanEdit, { words }: SpanGround, from: number): SpanEdit {
  const last = pieces.at(-1);
  const word = words[findWordAt(words, last ? last.end : from)];
  return word ? { pieces: [...pieces, word], at: pieces.length } : { pieces, at: 0 };
}

function takeSentence(piece: Stretch, { text, start, words }: SpanGround): Stretch {
  return snapToWords(words, findSentenceAround(text, start, piece)) ?? piece;
}

function movePiece(
  piece: Stretch,
  { does, by }: { readonly does: "moveEnd" | "moveStart" | "shift"; readonly by: 1 | -1 },
  { words }: SpanGround,
): Stretch {
  const first = findWordAt(words, piece.start);
  const last = findWordAt(words, piece.end - 1);
  const cut = (from: number, to: number): Stretch => ({
    start: words[from]?.start ?? piece.start,
    end: words[to]?.end ?? piece.end,
  });
  const keepIn = (place: number) => Math.min(Math.max(place, 0), words.length - 1);
  if (does === "moveEnd") return cut(first, Math.max(first, keepIn(last + by)));
  if (does === "moveStart") return cut(Math.min(last, keepIn(first + by)), last);
  const to = keepIn(by > 0 ? (first === last ? last + 1 : last) : first === last ? first - 1 : first);
  return cut(to, to);
}
