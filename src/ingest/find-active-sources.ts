import type { Source } from "../record/source.js";

/** Sources that neither are paused nor hang from one that is; with `only`, these and what hangs from them. */
export function findActiveSources(all: readonly Source[], only: readonly string[] | null): readonly Source[] {
  const byUrl = new Map(all.map((source) => [source.url, source]));
  const listLine = (source: Source): readonly Source[] => {
    const line = [source];
    for (let at = source; at.listedBy !== null && line.length <= byUrl.size; ) {
      const parent = byUrl.get(at.listedBy);
      if (!parent) break;
      line.push(parent);
      at = parent;
    }
    return line;
  };
  return all.filter((source) => {
    const line = listLine(source);
    return line.every(({ isPaused }) => !isPaused) && (only === null || line.some(({ url }) => only.includes(url)));
  });
}
