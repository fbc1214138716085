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

/**
 * Of several offices the one in the source's own words; else the one nearest to it, where one told later counts as half
 * as far again. The affiliation is the office's own, else the nearest that the report gives.
 */
export function chooseRoles(view: ReportView, roles: readonly Role[], source: Stretch): ChosenRoles {
  const costs = roles.map((role) => ({ role, cost: measureDistance(view, role, source) }));
  costs.sort((one, other) => one.cost - other.cost || one.role.at - other.role.at);
  const nearest = (fits: (role: Role) => boolean) => costs.find(({ role }) => fits(role))?.role ?? null;
  const near = nearest((role) => role.office !== null);
  // "Holt's running mate, Governor Ada Marsh": of what stands around one mention, the first.
  const office =
    near && (roles.find(({ mention, office: words }) => words !== null && mention === near.mention) ?? near);
  const affiliation = office?.affiliation
    ? office
    : nearest((role) => role.affiliation !== null && (!role.isFormer || role === office));
  return { office, affiliation, party: nearest((role) => role.party !== null) };
}

function measureDistance(view: ReportView, role: Role, { firstToken, pastToken }: Stretch): number {
  const quoted = view.quotedIn[role.at] ? QUOTED_COST : 0;
  if (role.at >= firstToken && role.at < pastToken) return (role.at - firstToken) / 1000 - 1;
  return quoted + (role.at < firstToken ? firstToken - role.at : 1.5 * (role.at - pastToken + 1));
}
