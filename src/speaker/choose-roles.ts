import type { ReportView, Stretch } from "./report-view.js";
import type { Role } from "./role.js";

/** The roles that a reading takes office, affiliation and party from; each may be missing. */
export interface ChosenRoles {
  readonly office: Role | null;
  readonly affiliation: Role | null;
  readonly party: Role | null;
}

/** What a role inside a quotation is set back by, in tokens: its speaker said it, not the report. */
const QUOTED_COST = 1000;

/** One person's roles laid out so that the nearest one is found without going through all of them. */
export class RoleLine {
  readonly #view: ReportView;
  readonly #offices: readonly (readonly Role[])[];
  readonly #affiliations: readonly (readonly Role[])[];
  readonly #parties: readonly (readonly Role[])[];
  readonly #firstOfMention = new Map<number, Role>();

  /** @param roles in the order of the text */
  constructor(view: ReportView, roles: readonly Role[]) {
    this.#view = view;
    this.#offices = this.#part(roles, ({ office }) => office !== null);
    this.#affiliations = this.#part(roles, ({ affiliation, isFormer }) => affiliation !== null && !isFormer);
    this.#parties = this.#part(roles, ({ party }) => party !== null);
    for (const role of roles)
      if (role.office !== null && !this.#firstOfMention.has(role.mention)) this.#firstOfMention.set(role.mention, role);
  }

  /**
   * Of several offices the one in the source's own words; else the one nearest to it, where one told later counts as
   * half as far again. The affiliation is the office's own, else the nearest that the report gives.
   * @param own what the source's own words say
   */
  choose(source: Stretch, own: Role | null): ChosenRoles {
    const nearest = (parts: readonly (readonly Role[])[], extra: Role | null) =>
      this.#cheapest([extra, ...parts.flatMap((roles) => findNeighbours(roles, source))], source);
    const near = nearest(this.#offices, own?.office ? own : null);
    // "Holt's running mate, Governor Ada Marsh": of what stands around one mention, the first.
    const office = near && (near === own ? near : (this.#firstOfMention.get(near.mention) ?? near));
    const extra = own?.affiliation && (!own.isFormer || own === office) ? own : null;
    return {
      office,
      affiliation: office?.affiliation ? office : nearest(this.#affiliations, extra),
      party: nearest(this.#parties, own?.party ? own : null),
    };
  }

  /** The fitting roles, those told by the report apart from those in quotations. */
  #part(roles: readonly Role[], fits: (role: Role) => boolean): readonly (readonly Role[])[] {
    const fitting = roles.filter(fits);
    return [
      fitting.filter(({ at }) => !this.#view.quotedIn[at]),
      fitting.filter(({ at }) => this.#view.quotedIn[at] !== 0),
    ];
  }

  #cheapest(roles: readonly (Role | null)[], source: Stretch): Role | null {
    let best: Role | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const role of roles) {
      if (!role) continue;
      const cost = this.#measure(role, source);
      if (cost > least || (cost === least && best && best.at <= role.at)) continue;
      best = role;
      least = cost;
    }
    return best;
  }

  #measure({ at }: Role, { firstToken, pastToken }: Stretch): number {
    const quoted = this.#view.quotedIn[at] ? QUOTED_COST : 0;
    if (at >= firstToken && at < pastToken) return (at - firstToken) / 1000 - 1;
    return quoted + (at < firstToken ? firstToken - at : 1.5 * (at - pastToken + 1));
  }
}

/** The last role before a stretch, the first in it or after it, and the first after it. */
function findNeighbours(roles: readonly Role[], { firstToken, pastToken }: Stretch): Role[] {
  const at = findFirstFrom(roles, firstToken);
  const before = roles[at - 1];
  const found = [roles[at], roles[findFirstFrom(roles, pastToken)]];
  if (before) found.push(roles[findFirstFrom(roles, before.at)]);
  return found.filter((role) => role !== undefined);
}

/** Index of the first role at `place` or after it. */
function findFirstFrom(roles: readonly Role[], place: number): number {
  let low = 0;
  let high = roles.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((roles[middle] as Role).at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
