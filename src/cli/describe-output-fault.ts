import { OnrecordError } from "../base/errors.js";

/** What went wrong in writing to `file` (a name, or words such as "standard output"), as an error of the table. */
export function describeOutputFault(file: string, cause: unknown): OnrecordError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const isFull = cause instanceof Error && "code" in cause && /^(?:ENOSPC|EDQUOT|EFBIG|EIO)$/.test(String(cause.code));
  return new OnrecordError(isFull ? "DISK_FULL" : "OUTPUT_UNWRITABLE", { file, reason }, cause);
}
