/** What the system's faults of reading and writing mean, by their codes. */
const MEANINGS: Readonly<Record<string, string>> = {
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  ENOENT: "it is not there, or a link to something that is not there",
  EACCES: "reading it is not permitted",
  EPERM: "reading it is not permitted",
  ELOOP: "it is a link that leads to itself",
  EIO: "the disk or the network that it lies on failed",
  EMFILE: "too many files are open",
};

/** Why a file could not be read, in words; what the system itself says where there are none. */
export function describeFault(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return MEANINGS[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
