import { OnrecordError } from "../base/errors.js";
import { type GoldReport, readGold } from "../evaluation/read-gold.js";

/**
 * Reads files of gold (as `onrecord gold export` writes them) to learn from beside the corpus, in the order given.
 * Their ids are set apart from the corpus's own. @throws OnrecordError as `readGold` does, and INPUT_BAD_LINE for a report
 * that stands in two of them: what was learnt from one would be judged on the other.
 */
export function readGoldFiles(files: readonly string[]): GoldReport[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) =>
    readGold(file).map((report) => {
      const other = seen.get(report.id);
      if (other !== undefined)
        throw new OnrecordError("INPUT_BAD_LINE", { file, reason: `${report.id} stands in ${other} too` });
      seen.set(report.id, file);
      return { ...report, id: `gold ${report.id}` };
    }),
  );
}
