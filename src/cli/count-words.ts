/** `1 report`, `2 reports`: a number and what it counts; `noun` takes an s. */
export function countWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
