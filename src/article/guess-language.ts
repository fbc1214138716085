const READ_UNITS = 20_000;
const MIN_WORDS = 5;

/** Frequent small words by language; a text is in the language whose words it has most of, if it has enough of them. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: "the of and to in that is was for on with as it by said at from he be are his has not but had were which".split(
    " ",
  ),
  de: "der die und den das von zu mit sich des auf ist im dem nicht ein eine als auch es an werden aus er hat dass".split(
    " ",
  ),
  fr: "le de la et les des en un du une que est pour qui dans par plus pas au sur ne se il ce sont avec été".split(" "),
  es: "de la que el en y los del se las por un para con no una su al es lo como más pero sus le ha".split(" "),
  it: "di che il la e in un per è del non una si con le della dei ha da al sono nel alla come gli".split(" "),
  pt: "de que e o da do em um para com não uma os no se na por mais as dos como mas ao ele das foi".split(" "),
  nl: "de het van een en in is dat op te zijn met voor niet aan er om ook als maar bij uit door naar heeft".split(" "),
};

const ENOUGH_SHARE = 0.12;

/** The language of a text by its small words: a BCP 47 tag, or `und` when it cannot be told. */
export function guessLanguage(text: string): string {
  const words =
    text
      .slice(0, READ_UNITS)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < MIN_WORDS) return "und";
  let best = "und";
  let bestCount = Math.max(1, words.length * ENOUGH_SHARE);
  for (const [language, small] of Object.entries(SMALL_WORDS)) {
    const known = new Set(small);
    const count = words.filter((word) => known.has(word)).length;
    if (count > bestCount) {
      best = language;
      bestCount = count;
    }
  }
  return best;
}
