import type { Token } from "../record/sentence.js";
import type { Aspect, Step } from "./cover.js";
import type { Naming } from "./find-namings.js";
import { type Circumstances, findFramed, findOwnCircumstances } from "./own-circumstances.js";
import type { Scene, Utterance } from "./scene.js";
import { findFirstEndingAfter, findTokenAt, liesInside } from "./search-spans.js";
import type { TimeExpression } from "./time-context.js";

/** The steps of a report's telling, in the order of the text. */
export function makeSteps(scene: Scene, namings: readonly Naming[]): readonly Step[] {
  const steps = scene.utterances.map((utterance) => ({ at: utterance.anchor.start, step: makeStep(scene, utterance) }));
  const named = namings.map((naming) => ({ at: naming.anchor.start, step: makeNamingStep(scene, naming) }));
  return [...steps, ...named].sort((one, other) => one.at - other.at).map(({ step }) => step);
}

function makeNamingStep(scene: Scene, { sentence, clause, anchor, open, utterance }: Naming): Step {
  const written = utterance.attribution.mode === "writing";
  const frame = { sentence, clause, anchor, source: [], content: [], open, written };
  return {
    index: -1,
    block: scene.sentences[sentence]?.block ?? utterance.block,
    sentence,
    speaker: utterance.speaker,
    aspect: "event",
    reports: true,
    takesUp: true,
    written,
    isGroup: utterance.isGroup,
    isLead: false,
    turn: false,
    own: dateByMention(scene, { ...findFramed(scene, frame), addressee: null }),
  };
}

/** "During the debate": a known one is dated by the words that told of it before, "Monday's debate". */
function dateByMention(scene: Scene, own: Circumstances): Circumstances {
  const { occasion } = own;
  if (!occasion?.definite || own.time) return own;
  let looked = 0;
  for (let i = findFirstEndingAfter(scene.occasionSpans, occasion.span.start) - 1; i >= 0; i--) {
    const known = scene.occasions[i];
    if (known?.kind === occasion.kind && known.time && !liesInside(scene.contents, known.span.start))
      return { ...own, time: known.time };
    if (occasion.span.start - (known?.span.start ?? 0) > 4000 || ++looked > 40) break;
  }
  return own;
}

/** The day that the lead tells of as the report's own ("tonight", "this morning"), or null. */
export function findLeadTime(scene: Scene): TimeExpression | null {
  const lead = scene.article.blocks[scene.leadBlock]?.span;
  if (!lead) return null;
  const found = scene.times.find(
    (time) =>
      time.span.start >= lead.start &&
      time.span.end <= lead.end &&
      (time.rule === "day-word" || /^(?:morning|afternoon|evening)-of-report$/.test(time.rule)) &&
      !time.modifier &&
      !liesInside(scene.contents, time.span.start),
  );
  return found && found.moment?.earliest === scene.article.publishedAt?.slice(0, 10) ? found : null;
}

const REPORTING =
  /^(?:said|told|asked|added|wrote|replied|responded|continued|noted|explained|answered|asserted|tweeted|recalled|acknowledged|testified|shouted|emphasized|demanded|joked|quipped|insisted|argued|announced|described|went|chanting|stated|declared|posted|conceded|admitted|wondered|adding|saying|claimed|warned|suggested|claim|comments?|remarks?|statement|:)$/i;

function makeStep(scene: Scene, utterance: Utterance): Step {
  const { attribution } = utterance;
  const tokens = scene.sentences[utterance.sentence]?.tokens ?? [];
  const first = findTokenAt(tokens, utterance.anchor.start);
  const words = readCueTokens(tokens, first, utterance.anchor.end);
  const isDirect = attribution.manner === "direct";
  const source = attribution.source[0];
  const sourceWord = source ? scene.text.slice(source.start, source.end) : "";
  return {
    index: utterance.index,
    block: utterance.block,
    sentence: utterance.sentence,
    speaker: utterance.speaker,
    aspect: findAspect(scene, utterance, words),
    reports: isDirect || words.some((token) => REPORTING.test(token.word)),
    takesUp:
      /^(?:he|she|they|it|who)$/i.test(sourceWord) ||
      words.some((token) => /^(?:also|added|adding|then|again|later)$/i.test(token.word)),
    written: attribution.mode === "writing",
    isGroup: utterance.isGroup,
    isLead: utterance.block <= scene.leadBlock,
    turn: isTurn(scene, utterance),
    own: dateByMention(scene, findOwnCircumstances(scene, utterance)),
  };
}

/** "VARN: We will not.": a speaker's turn in a transcript, at the head of its paragraph. */
export function isTurn(scene: Scene, { attribution, sentence, block }: Utterance): boolean {
  const source = attribution.source[0];
  const cue = attribution.cue[0];
  if (!source || !cue || attribution.mode === "mental" || sentence === 0) return false;
  if (scene.text.slice(cue.start, cue.end).trim() !== ":" || cue.start - source.end > 2) return false;
  return source.start - (scene.article.blocks[block]?.span.start ?? 0) <= 2;
}

function readCueTokens(tokens: readonly Token[], first: number, end: number): readonly Token[] {
  if (first < 0) return [];
  let past = first;
  while (past < tokens.length && past < first + 12 && (tokens[past]?.start ?? 0) < end) past++;
  // "has long called": the auxiliary may stand before the cue.
  const from = /^(?:has|have|had|'s|’s)$/i.test(tokens[first - 1]?.word ?? "") ? first - 1 : first;
  return tokens.slice(from, past);
}

function findAspect(scene: Scene, utterance: Utterance, words: readonly Token[]): Aspect {
  if (utterance.attribution.mode === "mental") return "mental";
  const isHeadline = utterance.sentence === 0 || scene.article.blocks[utterance.block]?.kind === "heading";
  if (isHeadline) return "headline";
  // "Recently called", "has long said": of another time, or of no one time.
  if (words.some(({ word }) => /^(?:recently|previously|often|repeatedly|frequently|long|once)$/i.test(word)))
    return "stance";
  if (utterance.attribution.mode === "writing") return "event";
  if (words.some((token) => /^(?:has|have)$/i.test(token.word))) return "stance";
  const verb = words.find((token) => /^VB|^MD/.test(token.tag));
  if (verb && /^VB[ZP]$/.test(verb.tag)) return "stance";
  return "event";
}
