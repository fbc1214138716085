/** How many answers are kept before all are dropped. */
const MOST = 20_000;

/** A function that keeps its latest answers: folding the same name again and again costs a look-up. The answers stay those of `compute`. */
export function rememberSome<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = compute(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
