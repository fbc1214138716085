const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Golden-ratio and murmur constants: two independent ways of mixing the words' hashes. */
const MIX_LOW = 0x9e3779b1;
const MIX_HIGH = 0x85ebca6b;

/**
 * A 48-bit hash of each run of `length` words, in the order of the runs; none when there are fewer words. FNV-1a over
 * each word's UTF-16 units, mixed over the run twice, once for the upper 16 bits and once for the lower 32.
 */
export function hashRuns(words: readonly string[], length: number): readonly number[] {
  const hashes = words.map(hashWord);
  const runs: number[] = [];
  for (let first = 0; first + length <= hashes.length; first++) {
    let low = OFFSET;
    let high = PRIME;
    for (let i = first; i < first + length; i++) {
      const hash = hashes[i] ?? 0;
      low = mix(low ^ hash, MIX_LOW);
      high = mix(high + hash, MIX_HIGH);
    }
    runs.push((high >>> 16) * 2 ** 32 + (low >>> 0));
  }
  return runs;
}

/** Numbers in ascending order, each once. */
export function sortOnce(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}

function hashWord(word: string): number {
  let hash = OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash >>> 0;
}

function mix(value: number, factor: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), factor);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
