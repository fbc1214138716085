/** Shorter repetitions are chance: `“No,” she said.` */
const MIN_LETTERS = 25;
/** Longer ones are no pull quotes, and few pages have more of them than this. */
const MAX_LETTERS = 500;
const MAX_CANDIDATES = 300;
/** Longer texts are not searched. */
const MAX_TEXT_LETTERS = 500_000;

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Leaves out blocks that only repeat a part of another paragraph, as quotations in large letters do. Headings may repeat
 * what they like.
 */
export function dropPullQuotes<Block extends { readonly kind: string; readonly text: string }>(
  blocks: readonly Block[],
): readonly Block[] {
  const letters = blocks.map(({ text }) => bare(text));
  const whole = letters.join("|");
  if (whole.length > MAX_TEXT_LETTERS) return blocks;
  let candidates = 0;
  return blocks.filter(({ kind }, i) => {
    const own = letters[i] ?? "";
    if (kind === "heading" || own.length < MIN_LETTERS || own.length > MAX_LETTERS) return true;
    if (++candidates > MAX_CANDIDATES) return true;
    return !isPartOfAnother(own, whole);
  });
}

/** True when the letters occur within a longer block; a block that is the same to the letter is no part of it. */
function isPartOfAnother(own: string, whole: string): boolean {
  for (let at = whole.indexOf(own); at >= 0; at = whole.indexOf(own, at + own.length)) {
    const isWholeBlock = (at === 0 || whole[at - 1] === "|") && [undefined, "|"].includes(whole[at + own.length]);
    if (!isWholeBlock) return true;
  }
  return false;
}
