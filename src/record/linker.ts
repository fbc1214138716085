import type { Attribution } from "./attribution.js";
import type { Extraction } from "./extraction.js";
import type {
  Echo,
  OfficeHolder,
  Persona,
  Quotation,
  ReportSketch,
  Resolution,
  SeenSignature,
  Signature,
  Speaker,
  SpokenQuotation,
  StatementKind,
} from "./link.js";
import type { KnownHolder } from "./store.js";

/**
 * How reports are put together: what a store calls inside its transactions. Every function is pure and takes no notice
 * of the order of what it is given; so the record is a function of the set of reports.
 */
export interface Linker {
  /** The speakers of one report, whose quoted words are these. */
  findPersonas(extraction: Extraction, quotations: readonly Quotation[]): readonly Persona[];
  /** True when both quote one saying, so that who said it is one speaker where the names fit. */
  areEchoes(one: Quotation, other: Quotation): boolean;
  /** All signatures of one block, and which of them are quoted with the same words: which are one speaker. */
  resolveBlock(signatures: readonly SeenSignature[], echoes: readonly Echo[]): readonly Resolution[];
  /** All signatures that name the holder of one office by the office alone: which of its holders each means. */
  resolveOffice(signatures: readonly SeenSignature[], holders: readonly OfficeHolder[]): readonly Resolution[];
  /** The offices that a speaker held, from all its signatures that name it. Each has `background` false. */
  findHolders(leaderId: string, signatures: readonly SeenSignature[]): readonly OfficeHolder[];
  /** What a speaker is called, from all its signatures. */
  chooseSpeaker(signatures: readonly SeenSignature[]): Omit<Speaker, "id">;
  /** What the user knows of an office-holder, as a report that states it would have it; and the key of the office. */
  signHolder(holder: KnownHolder): { readonly signature: Signature; readonly officeKey: string };
  /** The quoted words of one report that may be known again in others. */
  findSaidQuotations(extraction: Extraction): readonly Quotation[];
  /**
   * The quotations of one speaker, as far as they hang together: which attributions carry one statement. Two that are
   * not joined by containment (all shingles of one are shingles of the other) never influence one another.
   */
  groupQuotations(quotations: readonly SpokenQuotation[]): readonly (readonly string[])[];
  tellKind(attribution: Pick<Attribution, "mode" | "polarity">): StatementKind;
  /** What copies of a text are known by; null for a text too short to be. */
  sketchReport(text: string): ReportSketch | null;
}
