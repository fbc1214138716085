import { compareText } from "../base/compare-text.js";
import type { Moment, Place } from "../record/reading.js";
import type { ReportFields, ShownRow } from "./pack-row.js";

/** What hits are counted by, as it lies beside each statement: every value that one of its attributions has, once. */
export interface Facets {
  readonly kinds: readonly string[];
  readonly manners: readonly string[];
  readonly modes: readonly string[];
  readonly cueClasses: readonly string[];
  readonly countries: readonly string[];
  readonly bodies: readonly string[];
  readonly outlets: readonly string[];
  readonly places: readonly Place[];
  /** `YYYY-MM`, or null where it is not known so finely. */
  readonly said: string | null;
}

interface FacetMember {
  readonly row: ShownRow;
  readonly report: Pick<ReportFields, "outlet">;
}

/** The facets of a statement with these attributions, as JSON without the fields' names. */
export function packFacets(members: readonly FacetMember[], saidOn: Moment | null): string {
  const collect = (read: (member: FacetMember) => readonly (string | null)[]): readonly string[] =>
    [...new Set(members.flatMap(read))].filter((value) => value !== null).sort();
  const places = new Map(members.flatMap(({ row: { place } }) => (place ? [[JSON.stringify(place), place]] : [])));
  return JSON.stringify([
    collect(({ row }) => [row.kind]),
    collect(({ row }) => [row.manner]),
    collect(({ row }) => [row.mode]),
    collect(({ row }) => [row.cueClass]),
    collect(({ row }) => row.countries),
    collect(({ row }) => row.bodies),
    collect(({ report }) => [report.outlet]),
    [...places].sort(([one], [other]) => compareText(one, other)).map(([, place]) => place),
    saidOn === null || saidOn.grain === "year" ? null : saidOn.earliest.slice(0, 7),
  ]);
}

/** What `packFacets` was given. */
export function unpackFacets(packed: string): Facets {
  const [kinds, manners, modes, cueClasses, countries, bodies, outlets, places, said] = JSON.parse(packed) as [
    ...[string[], string[], string[], string[], string[], string[], string[]],
    Place[],
    string | null,
  ];
  return { kinds, manners, modes, cueClasses, countries, bodies, outlets, places, said };
}
