import { OnrecordError } from "../base/errors.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { Extraction } from "../record/extraction.js";
import type { Reading } from "../record/reading.js";
import type { AttributionAnchor } from "../record/reading-correction.js";
import type { RecordReader } from "../record/store.js";
import { correctExtraction } from "../review/correct-extraction.js";
import { anchorAttribution } from "../review/match-attribution.js";

/** An attribution as the machine has it, or as a person added it, and the words by which it is found again. */
export interface Original {
  readonly article: Article;
  readonly original: Attribution;
  readonly reading: Reading | null;
  readonly anchor: AttributionAnchor;
}

interface Version {
  readonly extraction: Extraction;
  readonly originals: ReadonlyMap<string, Attribution>;
}

/** So many versions are kept at hand: what is corrected at once stands in few reports. */
const MOST_HELD = 64;

/** Reads what corrections are about, each version once where many of its attributions are corrected. */
export class OriginalReader {
  readonly #reader: RecordReader;
  #held: readonly Version[] = [];

  constructor(reader: RecordReader) {
    this.#reader = reader;
  }

  /** @throws OnrecordError ID_NOT_FOUND */
  async find(id: string): Promise<Original> {
    const held = this.#held.find(({ originals }) => originals.has(id)) ?? (await this.#read(id));
    const original = held.originals.get(id);
    if (!original) throw new OnrecordError("ID_NOT_FOUND", { id });
    const { article, readings } = held.extraction;
    const reading = readings.find(({ attributionId }) => attributionId === id) ?? null;
    return { article, original, reading, anchor: anchorAttribution(article, original) };
  }

  async #read(id: string): Promise<Version> {
    const entry = await this.#reader.findEntryOfAttribution(id);
    if (!entry) throw new OnrecordError("ID_NOT_FOUND", { id });
    const { extraction } = entry;
    const said = await this.#reader.findReadingCorrections(extraction.article.report.id);
    const version = { extraction, originals: correctExtraction(extraction, said).originals };
    this.#held = [version, ...this.#held].slice(0, MOST_HELD);
    return version;
  }
}
