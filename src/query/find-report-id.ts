import { OnrecordError } from "../base/errors.js";
import type { RecordReader } from "../record/store.js";

/** The id of the report that this URL, given id, or beginning of an id names. @throws OnrecordError ID_NOT_FOUND */
export async function findReportId(reader: RecordReader, written: string): Promise<string> {
  const id = (await reader.findReportId(written)) ?? (await reader.findIds(written, 1))[0];
  if (!id?.startsWith("rep_")) throw new OnrecordError("ID_NOT_FOUND", { id: written });
  return id;
}
