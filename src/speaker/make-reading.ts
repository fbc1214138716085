import type { Span } from "../base/span.js";
import type { Attribution } from "../record/attribution.js";
import type { Basis, Field } from "../record/field.js";
import type { SpeakerReading } from "../record/reading.js";
import type { ChosenRoles } from "./choose-roles.js";
import type { Body } from "./link-bodies.js";
import { namePrincipal } from "./name-principal.js";
import { type ReportView, type Stretch, spanOf } from "./report-view.js";
import type { Resolved } from "./resolve-source.js";
import type { Role } from "./role.js";
import type { Scene } from "./scene.js";

const VERSION = "1";

/** Lays out what was resolved as the fields of a reading. */
export function makeReading(
  scene: Scene,
  attribution: Attribution,
  resolved: Resolved | null,
  source: Stretch | null,
): SpeakerReading {
  const attributionId = attribution.id;
  if (!resolved || !source) return makeUnknownReading(attributionId);
  const roles = chooseFor(scene, resolved, source);
  const affiliation = roles.affiliation?.affiliation ?? null;
  const principal = namePrincipal(resolved, roles.office, affiliation);
  const speaker = makeField(resolved.mention, {
    span: resolved.span,
    basis: resolved.basis,
    by: resolved.by,
    confidence: resolved.confidence,
  });
  const { view } = scene;
  return {
    attributionId,
    speaker: resolved.candidates.length > 0 ? { ...speaker, candidates: resolved.candidates } : speaker,
    office: makeRoleField(view, roles.office, "office", resolved),
    affiliation: makeRoleField(view, roles.affiliation, "affiliation", resolved),
    party: makeRoleField(view, roles.party, "party", resolved),
    onBehalfOf: principal
      ? makeField(principal.name, {
          span: roles.affiliation?.affiliationSpan ?? resolved.span,
          basis: "implied",
          by: principal.by,
          confidence: 0.8 * resolved.confidence,
        })
      : makeUnknown(),
  };
}

function chooseFor(scene: Scene, resolved: Resolved, source: Stretch): ChosenRoles {
  const { role, person, body } = resolved;
  if (person) return scene.roleLine(person).choose(source, role);
  const parent = body && findParent(scene, body);
  if (parent) return { office: null, affiliation: parent, party: null };
  return {
    office: role?.office ? role : null,
    affiliation: role?.affiliation ? role : null,
    party: role?.party ? role : null,
  };
}

/** The body that a body belongs to, as a role without an office. */
function findParent({ bodies, view }: Scene, { parent }: Body): Role | null {
  const owner = parent && bodies.bodies[(bodies.bodyAt[parent.firstToken] as number) - 1];
  if (!parent || !owner) return null;
  const affiliationSpan = spanOf(view, {
    firstToken: parent.firstToken,
    pastToken: bodies.pastAt.get(parent.firstToken) ?? parent.firstToken + 1,
  });
  const none = { office: null, officeSpan: null, head: "", party: null, partySpan: null, isFormer: false };
  return {
    ...none,
    affiliation: owner.name,
    affiliationSpan,
    at: parent.link,
    mention: parent.link,
    by: "parent-of-body",
  };
}

function makeRoleField(
  view: ReportView,
  role: Role | null,
  part: "office" | "affiliation" | "party",
  resolved: Resolved,
): Field<string> {
  const value = role?.[part] ?? null;
  if (!role || value === null) return makeUnknown();
  const span = role[`${part}Span`];
  // That "the candidate" is the one just spoken of is worked out, however much the word stands in the report.
  const isTied = role.by !== "description-of-subject";
  const isStated = isTied && span !== null && view.text.slice(span.start, span.end).replace(/\s+/g, " ") === value;
  const confidence = resolved.confidence * (view.quotedIn[role.at] ? 0.5 : 0.85);
  return makeField(value, { span, basis: isStated ? "stated" : "implied", by: role.by, confidence });
}

interface FieldParts {
  readonly span: Span | null;
  readonly basis: Basis;
  readonly by: string;
  readonly confidence: number;
}

function makeField<T>(value: T, { span, basis, by, confidence }: FieldParts): Field<T> {
  return {
    value,
    span,
    basis,
    producer: { room: "speaker", by, version: VERSION },
    confidence: Math.round(confidence * 100) / 100,
  };
}

function makeUnknown<T>(): Field<T> {
  return {
    value: null,
    span: null,
    basis: "unknown",
    producer: { room: "speaker", by: "none", version: VERSION },
    confidence: 0,
  };
}

/** A reading that tells nothing. */
function makeUnknownReading(attributionId: string): SpeakerReading {
  return {
    attributionId,
    speaker: makeUnknown(),
    office: makeUnknown(),
    affiliation: makeUnknown(),
    party: makeUnknown(),
    onBehalfOf: makeUnknown(),
  };
}
