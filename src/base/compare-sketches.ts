/** Fewer shared or unshared numbers than this say nothing. */
const FEWEST_COMPARED = 8;
/** Texts that share the quotations of one speech have less in common; a copy has most of all. */
const COPY_SHARE = 0.6;

/**
 * How much of the shorter of two texts stands in the other, 0 to 1, as the smallest hashes of their runs of words tell
 * (each list sorted, without repeats); null when neither is in large part a copy of the other. Bottom-k sketches: Cohen
 * and Kaplan 2007.
 */
export function compareSketches(one: ArrayLike<number>, other: ArrayLike<number>): number | null {
  // Below the smaller of the two last values both sketches hold all hashes that their texts have.
  const past = Math.min(one[one.length - 1] ?? 0, other[other.length - 1] ?? 0);
  let [i, j, shared] = [0, 0, 0];
  for (;;) {
    const [ours, theirs] = [one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY];
    if (ours > past && theirs > past) break;
    if (ours === theirs) shared++;
    if (ours <= theirs) i++;
    if (theirs <= ours) j++;
  }
  const shorter = Math.min(i, j);
  if (shorter < FEWEST_COMPARED) return null;
  const share = shared / shorter;
  return share >= COPY_SHARE ? share : null;
}
