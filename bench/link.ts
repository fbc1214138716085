// Measures how well and how fast speakers and statements are put together, on the seeded set of link-set.ts, against what
// is true of it and beside two baselines. From the project's folder: npx tsx bench/link.ts [reports] [seed] [asked|harder] [alone]

import type { Quotation } from "../src/record/link.js";
import { findSaidQuotations } from "../src/statement/find-said-quotations.js";
import { groupQuotations } from "../src/statement/group-quotations.js";
import { plainName } from "./link-names.js";
import { type LinkReport, makeLinkReports, makePeople, type Truth } from "./link-set.js";
import { resolveAll, SeenSpeakers } from "./link-speakers.js";
import { DIFFICULTIES, type Difficulty } from "./link-world.js";

const SEED = 20260311;
const REPORTS = 40_000;

interface Score {
  readonly precision: number;
  readonly recall: number;
}

/** Pairs put together rightly, of pairs put together (precision) and of pairs that belong together (recall). */
function scorePairs(items: Iterable<readonly [found: string, truth: string]>): Score {
  const [found, truth, both] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const [one, other] of items) {
    count(found, one);
    count(truth, other);
    count(both, `${one}\u0000${other}`);
  }
  const sum = (map: Map<string, number>): number => [...map.values()].reduce((all, n) => all + (n * (n - 1)) / 2, 0);
  return { precision: round(sum(both) / sum(found)), recall: round(sum(both) / sum(truth)) };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Adds up the processor's time that functions take, the collecting of garbage included. */
class Clock {
  seconds = 0;
  run<T>(work: () => T): T {
    const started = process.cpuUsage();
    const made = work();
    const { user, system } = process.cpuUsage(started);
    this.seconds += (user + system) / 1e6;
    return made;
  }
}

interface Collected {
  readonly seen: SeenSpeakers;
  readonly truths: readonly Truth[];
  readonly names: ReadonlyMap<string, string>;
  readonly quotations: readonly Quotation[];
  readonly reports: number;
  readonly copies: number;
}

function collect(
  reports: Iterable<LinkReport>,
  clocks: { readonly speakers: Clock; readonly statements: Clock },
): Collected {
  const seen = new SeenSpeakers();
  const truths: Truth[] = [];
  const names = new Map<string, string>();
  const quotations: Quotation[] = [];
  let [count, copies] = [0, 0];
  for (const { extraction, truths: told, isCopy } of reports) {
    const quoted = clocks.statements.run(() => findSaidQuotations(extraction));
    clocks.speakers.run(() => seen.add(extraction, quoted));
    quotations.push(...quoted);
    truths.push(...told);
    for (const { attributionId, speaker } of extraction.readings)
      names.set(attributionId, speaker.value?.kind === "person" ? speaker.value.name : attributionId);
    count++;
    if (isCopy) copies++;
  }
  return { seen, truths, names, quotations, reports: count, copies };
}

function measure(reports: number, seed: number, difficulty: Difficulty): unknown {
  const clocks = { speakers: new Clock(), statements: new Clock() };
  const { seen, truths, names, quotations, ...counts } = collect(makeLinkReports(seed, reports, difficulty), clocks);
  const resolutions = clocks.speakers.run(() => resolveAll(seen));
  const leaderOf = (attributionId: string): string => {
    const signature = seen.signatureOf.get(attributionId) ?? "";
    return resolutions.get(signature)?.leaderId ?? signature;
  };
  const groupOf = clocks.statements.run(() => groupAll(quotations, leaderOf));
  const byName = (fold: (name: string) => string): Score =>
    scorePairs(truths.map(({ attributionId, personId }) => [fold(names.get(attributionId) ?? ""), personId]));
  return {
    set: { ...counts, ...describe(truths, seed, difficulty) },
    speakers: scorePairs(truths.map(({ attributionId, personId }) => [leaderOf(attributionId), personId])),
    byForm: scoreForms(truths, leaderOf),
    exactName: byName((name) => name),
    surnameOnly: byName((name) => name.split(" ").at(-1)?.toLowerCase() ?? name),
    statements: scorePairs(
      truths.flatMap(({ attributionId, utterance }) =>
        utterance === null ? [] : [[groupOf.get(attributionId) ?? attributionId, utterance] as const],
      ),
    ),
    signatures: resolutions.size,
    withCandidates: [...resolutions.values()].filter(({ candidates }) => candidates.length > 0).length,
    seconds: { speakers: round(clocks.speakers.seconds), statements: round(clocks.statements.seconds) },
    peakMemory_MiB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** Links without keeping what is true beside it: what linking itself takes. */
function measureAlone(reports: number, seed: number, difficulty: Difficulty): unknown {
  const clock = new Clock();
  const seen = new SeenSpeakers();
  const quotations: Quotation[] = [];
  for (const { extraction } of makeLinkReports(seed, reports, difficulty))
    clock.run(() => {
      const quoted = findSaidQuotations(extraction);
      seen.add(extraction, quoted);
      for (const quotation of quoted) quotations.push(quotation);
    });
  const statements = clock.run(() => {
    const resolutions = resolveAll(seen);
    return groupAll(quotations, (id) => {
      const signature = seen.signatureOf.get(id) ?? "";
      return resolutions.get(signature)?.leaderId ?? signature;
    });
  });
  return {
    ...{ reports, attributions: seen.signatureOf.size, quotations: statements.size },
    ...{ seconds: round(clock.seconds), peakMemory_MiB: Math.round(process.resourceUsage().maxRSS / 1024) },
  };
}

/** Of the mentions of each form: how many stand with most of their person's mentions. */
function scoreForms(truths: readonly Truth[], leaderOf: (id: string) => string): Readonly<Record<string, string>> {
  const clusters = new Map<string, Map<string, number>>();
  for (const { attributionId, personId } of truths) {
    const of = clusters.get(personId) ?? new Map<string, number>();
    clusters.set(personId, of.set(leaderOf(attributionId), (of.get(leaderOf(attributionId)) ?? 0) + 1));
  }
  const home = new Map([...clusters].map(([person, of]) => [person, [...of].sort((a, b) => b[1] - a[1])[0]?.[0]]));
  const forms = new Map<string, [right: number, all: number]>();
  for (const { attributionId, personId, form } of truths) {
    const counted = forms.get(form) ?? [0, 0];
    counted[1]++;
    if (leaderOf(attributionId) === home.get(personId)) counted[0]++;
    forms.set(form, counted);
  }
  return Object.fromEntries([...forms].map(([form, [right, all]]) => [form, `${round(right / all)} of ${all}`]));
}

function groupAll(quotations: readonly Quotation[], leaderOf: (id: string) => string): ReadonlyMap<string, string> {
  const bySpeaker = new Map<string, Quotation[]>();
  for (const quotation of quotations) {
    const speaker = leaderOf(quotation.attributionId);
    const of = bySpeaker.get(speaker);
    if (of) of.push(quotation);
    else bySpeaker.set(speaker, [quotation]);
  }
  const groupOf = new Map<string, string>();
  for (const [speaker, of] of bySpeaker)
    for (const group of groupQuotations(of.map((quotation) => ({ ...quotation, speaker }))))
      for (const id of group) groupOf.set(id, group[0] ?? id);
  return groupOf;
}

/** How hard the set is: shares of mentions, names and quotations of each kind. */
function describe(truths: readonly Truth[], seed: number, difficulty: Difficulty): Readonly<Record<string, number>> {
  const share = (count: number, all: number): number => round(count / all);
  const named = new Set(truths.map(({ personId }) => personId));
  const people = makePeople(seed, difficulty).people.filter(({ id }) => named.has(id));
  const bearers = new Map<string, Set<string>[]>();
  for (const { name, state, id } of people) {
    const [all = new Set<string>(), states = new Set<string>()] = bearers.get(plainName(name)) ?? [];
    bearers.set(plainName(name), [all.add(id), states.add(state.name)]);
  }
  const shared = [...bearers.values()].filter(([all]) => (all?.size ?? 0) > 1);
  const quoted = truths.filter(({ utterance }) => utterance !== null);
  const besides = truths.filter(({ utterance }) => utterance?.endsWith("beside"));
  return {
    attributions: truths.length,
    people: people.length,
    names: bearers.size,
    sharedNames: share(shared.length, bearers.size),
    ofTheseInOneState: share(
      shared.filter(([all, states]) => (states?.size ?? 0) < (all?.size ?? 0)).length,
      shared.length,
    ),
    nearNames: share(countNear([...bearers.keys()]), bearers.size),
    bySurnameOrOffice: share(truths.filter(({ form }) => /surname|office/.test(form)).length, truths.length),
    changedOffice: share(people.filter(({ stints }) => stints.length > 1).length, people.length),
    partialQuotes: share(quoted.filter(({ isPart }) => isPart).length, quoted.length),
    oneWordChanged: share(besides.length, truths.length),
  };
}

/** Names that one letter more, less or other makes another person's. */
function countNear(names: readonly string[]): number {
  const holes = new Map<string, Set<string>>();
  const put = (key: string, name: string): void => void holes.set(key, (holes.get(key) ?? new Set()).add(name));
  for (const name of names) {
    put(name, name);
    for (let i = 0; i < name.length; i++) {
      put(`${name.slice(0, i)}*${name.slice(i + 1)}`, name);
      put(name.slice(0, i) + name.slice(i + 1), name);
    }
  }
  return new Set(
    [...holes.entries()].flatMap(([key, of]) => (of.size > 1 && (key.includes("*") || of.has(key)) ? [...of] : [])),
  ).size;
}

const [reports = REPORTS, seed = SEED] = process.argv.slice(2, 4).map(Number);
const options = process.argv.slice(4);
const difficulty = options.includes("harder") ? DIFFICULTIES.harder : DIFFICULTIES.asked;
const run = options.includes("alone") ? measureAlone : measure;
console.log(JSON.stringify(run(reports, seed, difficulty), null, 1));
