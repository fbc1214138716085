/** `2024-04-02`, `2024-04` or `2024`, as fine as the moment is known; `earliest` is a day `YYYY-MM-DD`. */
export function formatMoment(moment: { readonly earliest: string; readonly grain: "day" | "month" | "year" }): string {
  return moment.earliest.slice(0, moment.grain === "day" ? 10 : moment.grain === "month" ? 7 : 4);
}
