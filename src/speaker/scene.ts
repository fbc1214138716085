import type { Attribution } from "../record/attribution.js";
import type { RoleLine } from "./choose-roles.js";
import type { Roles } from "./find-roles.js";
import type { OfficeIndex } from "./index-offices.js";
import type { Bodies } from "./link-bodies.js";
import type { Person } from "./link-people.js";
import type { ReportNames } from "./report-names.js";
import type { ReportView, Stretch } from "./report-view.js";
import type { KinIndex } from "./resolve-kin.js";
import type { Resolved } from "./resolve-source.js";
import type { StatesTold } from "./resolve-state.js";
import type { Guesses } from "./track-persons.js";

/** A source that has been resolved: where it stands, and whom it names. */
export interface Past {
  readonly place: number;
  readonly resolved: Resolved;
}

/** All that is known of a report while its sources are resolved one after the other. */
export interface Scene {
  readonly view: ReportView;
  readonly names: ReportNames;
  readonly roles: Roles;
  readonly offices: OfficeIndex;
  /** A person's roles, laid out for choosing the nearest. */
  readonly roleLine: (person: Person) => RoleLine;
  readonly kin: () => KinIndex;
  readonly bodies: Bodies;
  readonly statesTold: () => StatesTold;
  readonly guesses: Guesses;
  readonly attributions: readonly Attribution[];
  /** Sources resolved so far, in the order of the text. */
  readonly past: Past[];
  /** The attribution in whose quoted content a token stands, or null. */
  readonly speakerOf: (place: number) => Resolved | null;
  /** The authors that the report itself gives. */
  readonly author: () => Resolved | null;
  /** Tokens of the attributions' sources, in one stretch each. */
  readonly sourceOf: (attribution: Attribution) => Stretch | null;
}
