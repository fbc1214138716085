import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ReportAnswer } from "../api/answers.js";
import { fetchJson } from "../api/fetch-json.js";
import type { ReviewCard } from "../api/review-answers.js";
import type { Stretch } from "../parts/cut-marks.js";
import { changeParams, writeAddress } from "../routing/address.js";
import type { Passage } from "./review-fields.js";

/** Of a report of the length of a book no more is drawn than this on either side. */
const MOST_BESIDE = 20_000;
const NONE: readonly Stretch[] = [];

/** The text beside a card: the passage that came with it, or the whole report where that is asked for, with the words of its other attributions. */
export function usePassage(card: ReviewCard) {
  const [isWhole, setWhole] = useState(false);
  const { id, versionId } = card.report;
  const asked = writeAddress(`/api/reports/${id}`, changeParams(new URLSearchParams(), { version: versionId }));
  const found = useQuery({
    queryKey: ["review-report", id, versionId],
    queryFn: ({ signal }) => fetchJson<ReportAnswer>(asked, signal),
    enabled: isWhole,
  });
  const text = isWhole ? found.data?.article.text : undefined;
  const { passage } = card;
  const shown = useMemo<Passage>(
    () => (text === undefined ? { text: passage.text, start: passage.start } : cutAround(text, passage)),
    [text, passage],
  );
  const others = useMemo(
    () =>
      (found.data?.attributions ?? [])
        .filter(({ attribution }) => attribution.id !== card.attribution.id)
        .flatMap(({ attribution: { source, cue, content } }) => [...source, ...cue, ...content])
        .filter(({ start, end }) => end > shown.start && start < shown.start + shown.text.length),
    [found.data, card, shown],
  );
  const isCut = text === undefined ? passage.isCut : shown.start + shown.text.length < text.length;
  return {
    shown,
    others: text === undefined ? NONE : others,
    isCut,
    isWhole,
    setWhole,
    isReading: isWhole && found.isPending,
    error: found.error,
  };
}

function cutAround(text: string, passage: Passage): Passage {
  const start = Math.max(0, passage.start - MOST_BESIDE);
  return { text: text.slice(start, passage.start + passage.text.length + MOST_BESIDE), start };
}
