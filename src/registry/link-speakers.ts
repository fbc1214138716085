// In: what was read from some reports. Out: the speakers they name, each once, and which attribution is whose.
// The rule is the simplest one that is never wrong: within one report, persons and bodies of the same kind and the same
// full name are one speaker; a group or an unnamed source is one speaker only where it was read from the same words.
// Nothing is joined across reports yet, and no group or unnamed source ever will be.
import { makeId } from "../base/hash.js";
import type { Extraction } from "../record/extraction.js";
import type { Speaker } from "../record/link.js";
import type { Mention, Reading } from "../record/reading.js";

/** The part of an extraction that the registry looks at; an `Extraction` is one. */
export interface SpokenReport {
  readonly article: Pick<Extraction["article"], "id" | "report">;
  readonly readings: readonly Pick<Reading, "attributionId" | "speaker">[];
}

/** The speakers of some reports. */
export interface SpeakerLinks {
  /** Each once, sorted by id. */
  readonly speakers: readonly Speaker[];
  /** From attribution id to speaker id; an attribution whose source the report does not tell has no entry. */
  readonly speakerOf: ReadonlyMap<string, string>;
}

/**
 * Makes one speaker of the mentions that are surely the same. A function of the set of readings: their order, how they
 * are dealt out over calls, and readings given twice change nothing.
 */
export function linkSpeakers(reports: readonly SpokenReport[]): SpeakerLinks {
  const speakers = new Map<string, Speaker>();
  const speakerOf = new Map<string, string>();
  for (const report of reports) {
    for (const reading of report.readings) {
      const mention = reading.speaker.value;
      if (!mention) continue;
      const speaker = makeSpeaker(report, reading, mention);
      speakers.set(speaker.id, speaker);
      speakerOf.set(reading.attributionId, speaker.id);
    }
  }
  return { speakers: [...speakers.values()].sort((one, other) => (one.id < other.id ? -1 : 1)), speakerOf };
}

function makeSpeaker(report: SpokenReport, reading: SpokenReport["readings"][number], mention: Mention): Speaker {
  const name = mention.name.normalize("NFC").replace(/\s+/g, " ").trim();
  const key = [report.article.report.id, mention.kind, name];
  // "A resident said … A resident said …" may be two people; "A resident said … she added …" is read from the same words.
  if (mention.kind === "group" || mention.kind === "unnamed") key.push(...locateWords(report, reading));
  return { id: makeId("spk", ...key), kind: mention.kind, name, aliases: [] };
}

function locateWords(report: SpokenReport, reading: SpokenReport["readings"][number]): readonly string[] {
  const { span } = reading.speaker;
  return span ? [report.article.id, String(span.start), String(span.end)] : [reading.attributionId];
}
