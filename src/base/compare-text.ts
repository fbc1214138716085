/** The order of two texts by their UTF-16 units, the same on every machine: below zero, zero, or above. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
