import { readRole } from "./read-role.js";
import type { SourceCore } from "./read-source.js";
import { foldWord, readStretch, type Stretch, sentenceEnd, spanOf } from "./report-view.js";
import { describeSource, makeResolved, type Resolved } from "./resolve-source.js";
import { findOfficeHead, type Role } from "./role.js";
import type { Scene } from "./scene.js";

/** Several people told by a description; never tied to anybody by name. */
export function nameGroup(scene: Scene, core: SourceCore): Resolved {
  const { view } = scene;
  return makeResolved({
    mention: { kind: "group", name: describeSource(scene, core), members: listIncluded(scene, core) },
    span: spanOf(view, { firstToken: core.firstToken, pastToken: core.pastSource }),
    by: "description-of-group",
    confidence: 0.8,
    role: readGroupRole(scene, core),
  });
}

/** "Critics, including Ada Holt and the Harbour Board": who is named of a group. */
function listIncluded({ view, names, bodies }: Scene, core: SourceCore): string[] {
  const found = new Set<string>();
  let isOpen = false;
  for (let i = core.pastToken; i < core.pastSource; i++) {
    isOpen ||= /^including$/i.test(view.tokens[i]?.word ?? "");
    const person = names.people.persons[(names.people.personAt[i] as number) - 1];
    const body = bodies.bodies[(bodies.bodyAt[i] as number) - 1];
    const name = person?.name ?? body?.name;
    if (isOpen && name !== undefined) found.add(name);
  }
  return [...found];
}

/** A group's body: "Harbour Committee members", "two Holt campaign officials". Their offices are no one's office. */
function readGroupRole({ view, names }: Scene, core: SourceCore): Role | null {
  const word = view.tokens[core.head]?.word ?? "";
  const isMembers =
    /^(?:members|people|lawmakers|officials|aides|sources|staff|Republicans|Democrats|employees|workers)$/i.test(word);
  if (!isMembers && !findOfficeHead(word)) return null;
  const role = readRole(view, names, { ...core, pastToken: core.pastSource, by: "own-words", mention: core.head });
  return { ...role, office: null, officeSpan: null };
}

/** "Ada Holt and Ivo Marsh", "the Post and two unions": several speakers joined by "and" at the top of the source. */
export function resolveJoint(
  scene: Scene,
  core: SourceCore,
  again: (stretch: Stretch) => Resolved | null,
): Resolved | null {
  const parts = splitJoint(scene, core);
  if (parts.length < 2) return null;
  const found = parts.map((part) => ({ part, resolved: again(part) }));
  const [first] = found;
  if (!first?.resolved || first.resolved.mention.kind === "unnamed") return null;
  const members = found.flatMap(({ resolved }) =>
    resolved && (resolved.mention.kind === "person" || resolved.mention.kind === "body") ? [resolved.mention.name] : [],
  );
  const words = found.map(({ part, resolved }) => nameMember(scene, part, resolved));
  const name = `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
  return makeResolved({
    mention: { kind: "group", name, members },
    span: spanOf(scene.view, { firstToken: core.firstToken, pastToken: core.pastSource }),
    by: "joint-speakers",
    confidence: 0.85,
    role: readJointRole(scene, core, { first: first.resolved, members: members.length }),
  });
}

function nameMember(scene: Scene, part: Stretch, resolved: Resolved | null): string {
  const isNamed = resolved && (resolved.mention.kind === "person" || resolved.mention.kind === "body");
  return isNamed ? resolved.mention.name : readStretch(scene.view, part);
}

/** The members' stretches; fewer than two when the source is one noun phrase. */
function splitJoint(scene: Scene, core: SourceCore): Stretch[] {
  const { view, names } = scene;
  const parts: Stretch[] = [];
  let first = core.firstToken;
  let depth = 0;
  let isApposed = false;
  for (let i = core.firstToken; i < core.pastSource; i++) {
    const { tag = "", word = "" } = view.tokens[i] ?? {};
    const run = names.runAt(i);
    if (tag === "-LRB-") depth++;
    if (tag === "-RRB-") depth--;
    if (depth > 0 || (run && run.firstToken < i && i < run.pastToken)) continue;
    const isAfterComma = view.tokens[i - 1]?.word === ",";
    // In an apposition only a name goes on with the list: "Holt and Marsh, the liberal and radical candidates".
    const past = isApposed && !isAfterComma ? Math.min(core.pastSource, i + 3) : core.pastSource;
    const joins = /^(?:and|&|or)$/.test(word) && startsSpeaker(scene, i + 1, past, isApposed && !isAfterComma);
    const lists = word === "," && isListComma(scene, i, core.pastSource);
    if (joins || lists) {
      if (i > first && startsSpeaker(scene, first, i)) parts.push({ firstToken: first, pastToken: i });
      first = i + 1;
      isApposed = false;
    } else if (parts.length === 0 && /^(?:WP|WDT|VB[DPZ])$/.test(tag)) return [];
    else if (/^IN$/.test(tag) && !isApposed && first === core.firstToken && !hasName(scene, first, i)) return [];
    else if (word === ",") isApposed = true;
  }
  if (parts.length === 0) return [];
  parts.push({ firstToken: first, pastToken: trimTail(scene, first, core.pastSource) });
  return parts;
}

function trimTail({ view }: Scene, first: number, past: number): number {
  let end = past;
  while (end > first + 1 && /^(?:all|both|each|,|’s|'s)$/i.test(view.tokens[end - 1]?.word ?? "")) end--;
  return end;
}

function hasName({ names, bodies }: Scene, first: number, past: number): boolean {
  for (let i = first; i < past; i++) if (names.people.personAt[i] || bodies.bodyAt[i]) return true;
  return false;
}

/** True when a name, or a noun of people, comes next: not "founder and owner of", not "Research and Policy". */
function startsSpeaker({ view, names, bodies }: Scene, place: number, past: number, onlyPersons = false): boolean {
  for (let i = place; i < Math.min(past, place + 6); i++) {
    const { tag = "", word = "" } = view.tokens[i] ?? {};
    if (names.people.personAt[i]) return true;
    if (onlyPersons) continue;
    if (bodies.bodyAt[i] && i - place < 3) return true;
    if (/^NNP?S$/.test(tag) || /^(?:i|me|myself|he|she|they)$/i.test(word)) return true;
    if (/^(?:IN|TO|,)$/.test(tag)) return false;
    if (/^NN$/.test(tag) && findOfficeHead(word) && /^(?:DT|PRP\$)$/.test(view.tokens[place]?.tag ?? "")) return true;
  }
  return false;
}

/** "Holt, Marsh and Bell": a comma with a name right after it and an "and" further on. */
function isListComma({ view, names }: Scene, place: number, past: number): boolean {
  const next = names.runAt(place + 1);
  if (!next || next.nameClass === "office") return false;
  const number = names.people.personAt[next.pastToken - 1];
  if (!number) return false;
  for (let i = next.pastToken; i < Math.min(past, sentenceEnd(view, place)); i++) {
    const word = view.tokens[i]?.word ?? "";
    if (word === "and") return true;
    if (/^(?:IN|WP|WDT|VB[DPZ])$/.test(view.tokens[i]?.tag ?? "")) return false;
  }
  return false;
}

/** A plural title before the first name is the group's: "Sens. Ada Holt and Ivo Marsh". */
function readJointRole(
  scene: Scene,
  core: SourceCore,
  { first, members }: { readonly first: Resolved; readonly members: number },
): Role | null {
  const { view, roles } = scene;
  if (!first.person) return null;
  const own = roles.get(first.person.number) ?? [];
  const shared = own.find(({ at }) => {
    const { word = "" } = view.tokens[at] ?? {};
    const isNear = at >= core.firstToken - 6 && at < core.pastSource;
    return isNear && /s\.?$/.test(word) && findOfficeHead(word) !== foldWord(word);
  });
  if (!shared)
    return members === 1 ? (own.find(({ at }) => at >= core.firstToken && at < core.pastSource) ?? null) : null;
  const span = shared.officeSpan;
  return { ...shared, office: span ? view.text.slice(span.start, span.end) : shared.office };
}
