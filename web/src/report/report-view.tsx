import { useEffect, useMemo, useRef, useState } from "react";
import type { ReportAnswer } from "../api/answers.js";
import { useShortcuts } from "../keyboard/shortcuts.js";
import type { Stretch } from "../parts/cut-marks.js";
import { writeAddress } from "../routing/address.js";
import { goTo, usePlace } from "../routing/place.js";
import { Legend } from "../text/legend.js";
import { findStart, listMarks } from "../text/text-marks.js";
import { CardList } from "./card-list.js";
import { makeCards } from "./make-cards.js";
import { ReportBody } from "./report-body.js";
import { useTiedMentions } from "./tie-mentions.js";
import { useReadingPlace } from "./use-reading-place.js";

interface ReportViewProps {
  readonly answer: ReportAnswer;
  /** A stretch to be lit up, from the address. */
  readonly lit: Stretch | null;
}

/** The text of one version of a report, with its attributions beside it. */
export function ReportView({ answer: { article, attributions }, lit }: ReportViewProps) {
  const root = useRef<HTMLDivElement>(null);
  const [hasLabels, setLabels] = useState(false);
  const { cards, marked } = useMemo(() => makeCards(article.text, attributions), [article, attributions]);
  const marks = useMemo(() => {
    const role = { role: "lit", attributionId: "", speakerId: null, number: null } as const;
    const all = listMarks(marked);
    return lit === null ? all : [...all, { ...lit, as: role }].sort((one, other) => one.start - other.start);
  }, [marked, lit]);
  const current = useCurrentCard(root, marked);
  useTiedMentions(root);
  return (
    <div className="report-view" ref={root}>
      <div className={hasLabels ? "with-labels" : undefined}>
        <div className="row report-tools no-print">
          <Legend />
          <button type="button" aria-pressed={hasLabels} onClick={() => setLabels(!hasLabels)}>
            Label the parts
          </button>
        </div>
        <ReportBody text={article.text} blocks={article.blocks} marks={marks} />
      </div>
      <CardList cards={cards} current={current} />
    </div>
  );
}

/** Which card goes with the place that is read: the one in the address, or else the first in the block on top. */
function useCurrentCard(
  root: { readonly current: HTMLElement | null },
  marked: ReturnType<typeof makeCards>["marked"],
): number {
  const { path, params, hash } = usePlace();
  const place = useReadingPlace(root);
  const [chosen, setChosen] = useState<{ readonly index: number; readonly place: number } | null>(null);
  const fromHash = marked.findIndex(({ id }) => id === hash);
  useEffect(() => {
    if (fromHash < 0) return;
    const mark = root.current?.querySelector(`.mark[data-attribution="${CSS.escape(hash)}"]`);
    mark?.scrollIntoView({ block: "center" });
    setChosen({ index: fromHash, place: -1 });
  }, [fromHash, hash, root]);
  const byPlace = marked.findIndex((attribution) => findStart(attribution) >= place);
  const current = chosen && (chosen.place === -1 || chosen.place === place) ? chosen.index : byPlace;
  useEffect(() => {
    setChosen((held) => (held?.place === -1 ? { index: held.index, place } : held));
  }, [place]);
  const go = (step: number) => {
    const next = marked[Math.min(Math.max(current + step, 0), marked.length - 1)];
    if (next) goTo(`${writeAddress(path, params)}#${next.id}`, { replace: true });
  };
  useShortcuts([
    { key: "j", does: "go to the next attribution", run: () => go(1) },
    { key: "k", does: "go to the one before", run: () => go(-1) },
  ]);
  return current;
}
