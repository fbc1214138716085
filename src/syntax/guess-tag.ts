/** A first guess at the Penn tag of a word by its form alone; `begins` when it opens the sentence. */
export function guessTag(word: string, begins: boolean): string {
  if (/^[\d.,:]*\d[\d.,:]*$/.test(word)) return "CD";
  if (/^\p{Lu}/u.test(word) && !begins) return "NNP";
  if (/^[.?!]+$/.test(word)) return ".";
  if (/^[,:]$/.test(word)) return word;
  if (/^["“«„]$/.test(word)) return "``";
  if (/^[”»]$/.test(word)) return "''";
  if (!/[\p{L}\p{N}]/u.test(word)) return ":";
  if (/..ed$/.test(word)) return "VBD";
  if (/..ing$/.test(word)) return "VBG";
  if (/..ly$/.test(word)) return "RB";
  return /[^s]s$/.test(word) ? "NNS" : "NN";
}
