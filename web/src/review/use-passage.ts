import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ReportAnswer } from "../api/answers.js";
import { fetchJson } from "../api/fetch-json.js";
import type { ReviewCard } from "../api/review-answers.js";
import type { Stretch } from "../parts/cut-marks.js";
import { changeParams, writeAddress } from "../routing/address.js";
import type { Passage } from "./review-fields.js";

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
    () => (text === undefined ? { text: passage.text, start: passage.start } : { text, start: 0 }),
    [text, passage],
  );
  const others = useMemo(
    () =>
      (found.data?.attributions ?? [])
        .filter(({ attribution }) => attribution.id !== card.attribution.id)
        .flatMap(({ attribution: { source, cue, content } }) => [...source, ...cue, ...content]),
    [found.data, card],
  );
  const isCut = text === undefined && passage.isCut;
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
