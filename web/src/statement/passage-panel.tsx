import type { Carrier } from "../api/answers.js";
import { CorrectionNotes } from "../corrections/correction-notes.js";
import type { Stretch } from "../parts/cut-marks.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";
import { Legend } from "../text/legend.js";
import { MarkedText } from "../text/marked-text.js";
import { listMarks } from "../text/text-marks.js";
import { cutWords, nameReport, passageHref } from "./carriers.js";
import { FIELDS } from "./read-fields.js";

/** Fields whose corrections stand beside them. */
const READ: ReadonlySet<string> = new Set(FIELDS.map(([name]) => name));

interface PassagePanelProps {
  readonly carrier: Carrier;
  /** Lit up: the words that a field was read from. */
  readonly lit: Stretch | null;
}

/** The passage as the report has it, with source, cue and content marked. */
export function PassagePanel({ carrier, lit }: PassagePanelProps) {
  const { attribution, passage, report, speaker } = carrier;
  const move = ({ start, end }: Stretch) => ({ start: start - passage.start, end: end - passage.start });
  const marked = listMarks([
    {
      id: attribution.id,
      source: attribution.source.map(move),
      cue: attribution.cue.map(move),
      content: attribution.content.map(move),
      speakerId: speaker?.id ?? null,
      number: null,
    },
  ]);
  const marks = lit
    ? [
        ...marked,
        { ...move(lit), as: { role: "lit", attributionId: attribution.id, speakerId: null, number: null } as const },
      ]
    : marked;
  const isElsewhere = lit !== null && cutWords(carrier, lit) === null;
  return (
    <section className="panel stack" aria-labelledby="passage-title">
      <div className="row">
        <h2 id="passage-title">As reported</h2>
        <Link className="small" href={`/reports/${report.id}#${attribution.id}`}>
          <SafeText text={nameReport(report)} />
        </Link>
      </div>
      <p className="report-text">
        {passage.start > 0 && "… "}
        <bdi>
          <MarkedText text={passage.text} window={{ start: 0, end: passage.text.length }} marks={marks} />
        </bdi>
        {passage.isCut && " …"}
      </p>
      <Legend />
      <CorrectionNotes
        corrections={carrier.corrections.filter(({ field }) => field === null || !READ.has(field))}
        attributionId={attribution.id}
      />
      <p className="small no-print">
        <Link href={`/review/${attribution.id}`}>Correct this</Link>
      </p>
      {isElsewhere && lit && (
        <p className="small" role="status">
          Its words stand elsewhere in the report: <Link href={passageHref(carrier, lit)}>go to them</Link>.
        </p>
      )}
    </section>
  );
}
