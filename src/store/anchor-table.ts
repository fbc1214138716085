// Where the places that corrections of speakers name are in the record now. A place is told by its words with 32
// characters on either side and looked for in the current text of its report, so it is found again whatever a re-reading
// made of it.

import { overlaps } from "../base/span.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { Anchor, SpeakerCorrection } from "../record/correction.js";
import type { Extraction } from "../record/extraction.js";
import { findPassage, makePassage } from "../review/find-passage.js";
import type { Connection } from "./connection.js";
import type { WriteBatch } from "./write-batch.js";

/** The place at which the attribution's source stands; null when it has none. */
export function makeAnchor({ text, report }: Article, attribution: Pick<Attribution, "source">): Anchor | null {
  const [span] = attribution.source;
  if (!span) return null;
  return { reportId: report.id, ...makePassage(text, span) };
}

/** Which attribution (by its id) has its source where the anchor says; null when none has. */
export function findAnchored({ article, attributions }: Extraction, anchor: Anchor): string | null {
  const place = findPassage(article.text, anchor);
  if (!place) return null;
  let found: string | null = null;
  for (const { id, source } of attributions)
    for (const span of source) {
      if (span.start === place.start && span.end === place.end) return id;
      if (overlaps(span, place)) found ??= id;
    }
  return found;
}

/** Finds again, in the version of a report that is current now, what corrections name there. `keys`: by attribution id. */
export function attachAnchors(batch: WriteBatch, extraction: Extraction, keys: ReadonlyMap<string, number>): void {
  const { connection } = batch;
  for (const { correction, side, place, anchor } of listAnchors(connection, extraction.article.report.id)) {
    const found = findAnchored(extraction, anchor);
    moveAnchor(connection, { correction, side, place }, found === null ? null : (keys.get(found) ?? null));
    batch.areCorrectionsDirty = true;
  }
}

/** Lets go of attributions with keys from `first` to before `past`. */
export function detachAnchors(batch: WriteBatch, first: number, past: number): void {
  const changes = batch.connection.run(
    "UPDATE anchor SET attribution = NULL WHERE attribution >= ? AND attribution < ?",
    first,
    past,
  );
  if (changes > 0) batch.areCorrectionsDirty = true;
}

/** Takes the words of a removed report out of the corrections that name places in it. */
export function blankAnchors(connection: Connection, reportId: string): void {
  const held = connection.all<{ id: string; body: string }>(
    "SELECT id, body FROM correction WHERE id IN (SELECT correction FROM anchor WHERE report = ?)",
    reportId,
  );
  for (const { id, body } of held)
    connection.run(
      "UPDATE correction SET body = ? WHERE id = ?",
      JSON.stringify(blankCorrection(JSON.parse(body) as SpeakerCorrection, (anchor) => anchor.reportId === reportId)),
      id,
    );
}

/** The correction without the words of these places. */
export function blankCorrection(correction: SpeakerCorrection, isGone: (anchor: Anchor) => boolean): SpeakerCorrection {
  const blank = (anchor: Anchor): Anchor => (isGone(anchor) ? { ...anchor, words: "", before: "", after: "" } : anchor);
  return { ...correction, speaker: correction.speaker.map(blank), other: correction.other.map(blank) };
}

interface AnchorPlace {
  readonly correction: string;
  readonly side: number;
  readonly place: number;
}

function listAnchors(connection: Connection, reportId: string): readonly (AnchorPlace & { readonly anchor: Anchor })[] {
  const rows = connection.all<AnchorPlace & { readonly body: string }>(
    `SELECT anchor.correction, anchor.side, anchor.place, correction.body
     FROM anchor JOIN correction ON correction.id = anchor.correction
     WHERE anchor.report = ? ORDER BY anchor.correction, anchor.side, anchor.place`,
    reportId,
  );
  return rows.flatMap(({ body, ...at }) => {
    const correction = JSON.parse(body) as { readonly speaker: readonly Anchor[]; readonly other: readonly Anchor[] };
    const anchor = (at.side === 0 ? correction.speaker : correction.other)[at.place];
    return anchor ? [{ ...at, anchor }] : [];
  });
}

function moveAnchor(connection: Connection, at: AnchorPlace, attribution: number | null): void {
  connection.run(
    "UPDATE anchor SET attribution = ? WHERE correction = ? AND side = ? AND place = ?",
    attribution,
    at.correction,
    at.side,
    at.place,
  );
}
