// In: an article, its sentences and attributions. Out: for each attribution who its source names: a person, body, group or
// unnamed source, by the fullest name the report gives, with office, affiliation, party, and for whom they speak.
// One report alone is known here, and only what it says: names join by their words, pronouns and descriptions by what was
// named last and by offices; who cannot be told stays unknown, and who came near is a candidate.
// Not done here: joining speakers across reports (registry), where a source begins and ends (attribution).
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import type { SpeakerReading } from "../record/reading.js";
import type { Sentence } from "../record/sentence.js";
import { findTokenPlaces } from "../tree/index-tokens.js";
import { RoleLine } from "./choose-roles.js";
import { findAuthor } from "./find-author.js";
import { findRoles } from "./find-roles.js";
import { indexOffices } from "./index-offices.js";
import { linkBodies } from "./link-bodies.js";
import type { Person } from "./link-people.js";
import { makeReading } from "./make-reading.js";
import { ReportNames } from "./report-names.js";
import { makeView, type ReportView, type Stretch } from "./report-view.js";
import { indexKin } from "./resolve-kin.js";
import { type Resolved, resolveSource } from "./resolve-source.js";
import { findStatesTold } from "./resolve-state.js";
import type { Scene } from "./scene.js";
import { trackPersons } from "./track-persons.js";

/**
 * Resolves the sources of a report's attributions; readings stand in the order of the attributions. A source that names
 * nobody, or nobody who can be told, gives an unknown speaker. Time is near linear in the report's length.
 */
export function resolveSpeakers(
  article: Article,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): readonly SpeakerReading[] {
  if (attributions.length === 0) return [];
  const view = makeView(article, sentences);
  const sources = new Map(attributions.map((attribution) => [attribution, findSource(view, attribution)]));
  const resolver = new SourceResolver(view, attributions, sources);
  const inTextOrder = [...attributions].sort((one, other) => placeOf(sources, one) - placeOf(sources, other));
  for (const attribution of inTextOrder) resolver.resolve(attribution);
  return attributions.map((attribution) =>
    makeReading(resolver.scene, attribution, resolver.resolve(attribution), sources.get(attribution) ?? null),
  );
}

type Sources = ReadonlyMap<Attribution, Stretch | null>;

function placeOf(sources: Sources, attribution: Attribution): number {
  return sources.get(attribution)?.firstToken ?? Number.MAX_SAFE_INTEGER;
}

/** The tokens of the source's longest piece. */
function findSource({ index }: ReportView, { source }: Attribution): Stretch | null {
  const longest = [...source].sort((one, other) => other.end - other.start - (one.end - one.start))[0];
  const places = longest ? findTokenPlaces(index, [longest]) : [];
  const first = places[0];
  const last = places.at(-1);
  return first === undefined || last === undefined ? null : { firstToken: first, pastToken: last + 1 };
}

class SourceResolver {
  readonly scene: Scene;
  readonly #sources: Sources;
  readonly #known = new Map<Attribution, Resolved | null>();
  readonly #contentOf: ReadonlyMap<number, Attribution>;
  #turns: ReadonlyMap<number, Attribution> | null = null;

  constructor(view: ReportView, attributions: readonly Attribution[], sources: Sources) {
    this.#sources = sources;
    const names = new ReportNames(view);
    const isSource = new Uint8Array(view.tokens.length);
    for (const stretch of sources.values()) if (stretch) isSource.fill(1, stretch.firstToken, stretch.pastToken);
    const tracked = trackPersons({ view, names, roles: findRoles(view, names), isSource });
    this.#contentOf = indexQuotations(view, attributions);
    this.scene = {
      view,
      names,
      roles: tracked.roles,
      offices: indexOffices(names.people.persons, tracked.roles),
      roleLine: keepByPerson((person) => new RoleLine(view, tracked.roles.get(person.number) ?? [])),
      kin: keepOne(() => indexKin({ view, names, guesses: tracked.guesses })),
      bodies: linkBodies(view, names),
      guesses: tracked.guesses,
      attributions,
      past: [],
      speakerOf: (place) => this.#findSpeaker(place),
      statesTold: keepOne(() => findStatesTold(view, names)),
      author: keepOne(() => findAuthor(this.scene)),
      sourceOf: (attribution) => sources.get(attribution) ?? null,
    };
  }

  /** Each attribution is resolved once; one that leads back to itself is nobody's. */
  resolve(attribution: Attribution): Resolved | null {
    const known = this.#known.get(attribution);
    if (known !== undefined) return known;
    this.#known.set(attribution, null);
    const source = this.#sources.get(attribution) ?? null;
    const resolved = source && resolveSource(this.scene, source);
    this.#known.set(attribution, resolved);
    if (source && resolved) this.scene.past.push({ place: source.firstToken, resolved });
    return resolved;
  }

  /** In a transcript, the turn that a token stands in. */
  #turnAt(place: number): Attribution | undefined {
    this.#turns ??= indexTurns(this.scene.view, this.scene.attributions);
    return this.#turns.get(this.scene.view.index.sentenceOf[place] ?? -1);
  }

  #findSpeaker(place: number): Resolved | null {
    const quotation = this.scene.view.quotedIn[place] as number;
    const attribution = quotation ? this.#contentOf.get(quotation) : this.#turnAt(place);
    return attribution ? this.resolve(attribution) : null;
  }
}

/** Makes a value when it is first asked for, and gives the same from then on. */
function keepOne<T>(make: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

function keepByPerson<T>(make: (person: Person) => T): (person: Person) => T {
  const kept = new Map<Person, T>();
  return (person) => {
    const found = kept.get(person) ?? make(person);
    kept.set(person, found);
    return found;
  };
}

/** For each quotation, the attribution that has it as its content. */
function indexQuotations(view: ReportView, attributions: readonly Attribution[]): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>();
  for (const attribution of attributions)
    for (const span of attribution.content)
      for (const place of findTokenPlaces(view.index, [span])) {
        const quotation = view.quotedIn[place] as number;
        if (quotation && !found.has(quotation) && !isInside(view, attribution, quotation))
          found.set(quotation, attribution);
      }
  return found;
}

/** "HOLT: I never said that.": for each sentence of a speaker's turn, the attribution that holds the turn. */
function indexTurns(
  { text, index }: ReportView,
  attributions: readonly Attribution[],
): ReadonlyMap<number, Attribution> {
  const turns = new Map<number, Attribution>();
  for (const attribution of attributions) {
    const [cue] = attribution.cue;
    if (!cue || text.slice(cue.start, cue.end) !== ":") continue;
    for (const place of findTokenPlaces(index, attribution.content))
      turns.set(index.sentenceOf[place] ?? -1, attribution);
  }
  return turns;
}

/** An attribution whose own source stands in the quotation is somebody's words about somebody else. */
function isInside(view: ReportView, { source }: Attribution, quotation: number): boolean {
  return findTokenPlaces(view.index, source).some((place) => view.quotedIn[place] === quotation);
}
