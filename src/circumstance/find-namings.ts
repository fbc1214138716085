// Sentences that name a saying without giving it: "The minister made the comment on Tuesday at a briefing", "The envoy
// echoed that view on the same day". Their circumstances belong to an utterance before or after.
import type { Span } from "../base/span.js";
import type { Token } from "../record/sentence.js";
import { foldName } from "./name-speakers.js";
import type { Scene, Utterance } from "./scene.js";
import { findFirstEndingAfter, findSentenceAt, liesInside } from "./search-spans.js";

/** A sentence that names a saying, and the utterance it names. */
export interface Naming {
  readonly sentence: number;
  readonly clause: number;
  /** The naming words: "made the comment", "echoed". */
  readonly anchor: Span;
  /** The sentence, where what an utterance without a source has for its content tells of the saying. */
  readonly open: Span | null;
  readonly utterance: Utterance;
}

const SAYINGS =
  /^(?:comments?|remarks?|statements?|criticisms?|announcements?|answers?|claims?|admission|assertions?|speech|testimony|appeal|warning|pledge|accusations?|outburst|reply|response|declaration|confession)$/i;
const MADE = /^(?:made|came|come|delivered|issued|gave|given|offered|followed|spoke|repeated)$/i;
const SPOKE = /^(?:spoke|speaking|appeared|testified|addressed|echoed|interviewed|reiterated|lectured|presented)$/i;
const HELD = /^(?:held|hosted|gave|convened|staged|addressed|attended)$/i;
const GATHERED = /^(?:conference|briefing|rally|hearing|meeting|speech|interview|event|gaggle)$/i;

/** Finds the namings in sentences without a cue, in order. Linear in the number of tokens outside what is said. */
export function findNamings(scene: Scene): readonly Naming[] {
  const speakers = indexSpeakers(scene.utterances);
  const namings: Naming[] = [];
  for (const [index, sentence] of scene.sentences.entries()) {
    const held = findHeld(scene, sentence);
    if (held.some(({ attribution }) => attribution.source.length > 0)) continue;
    const words = findNamingWords(sentence.tokens, scene.contents);
    if (!words) continue;
    const utterance = findNamed(scene, { sentence: index, ...words, speakers });
    if (utterance)
      namings.push({
        sentence: index,
        clause: scene.clauses[index]?.[words.token] ?? 0,
        anchor: words.anchor,
        open: held.length > 0 ? sentence : null,
        utterance,
      });
  }
  return namings;
}

/** Utterances of a sentence; "The envoy echoed that view", whose source nobody found, still names a saying. */
function findHeld({ anchors, utterances }: Scene, { start, end }: Span): Utterance[] {
  const first = findFirstEndingAfter(anchors, start);
  let past = first;
  while (past < anchors.length && (anchors[past]?.start ?? end) < end) past++;
  return utterances.slice(first, past);
}

interface NamingWords {
  readonly anchor: Span;
  /** The verb's token. */
  readonly token: number;
  /** True where the saying itself is named ("made the comment"); false where it only begins ("spoke at"). */
  readonly names: boolean;
}

function findNamingWords(tokens: readonly Token[], contents: readonly Span[]): NamingWords | null {
  for (let i = 0; i < tokens.length && i < 60; i++) {
    const token = tokens[i] as Token;
    const isVerb = MADE.test(token.word) || SPOKE.test(token.word) || HELD.test(token.word);
    if (!isVerb || liesInside(contents, token.start)) continue;
    const saying = MADE.test(token.word) ? findNear(tokens, i, SAYINGS) : -1;
    if (saying >= 0) return { anchor: cover(tokens, i, saying), token: i, names: true };
    if (SPOKE.test(token.word)) return { anchor: cover(tokens, i, i), token: i, names: false };
    const gathering = HELD.test(token.word) ? findNear(tokens, i, GATHERED) : -1;
    if (gathering > i) return { anchor: cover(tokens, i, i), token: i, names: false };
  }
  return null;
}

/** The nearest token within six that matches, behind first ("made the comment"), then before ("the comments came"). */
function findNear(tokens: readonly Token[], from: number, pattern: RegExp): number {
  for (let i = from + 1; i < tokens.length && i <= from + 6; i++) if (pattern.test(tokens[i]?.word ?? "")) return i;
  for (let i = from - 1; i >= 0 && i >= from - 6; i--) if (pattern.test(tokens[i]?.word ?? "")) return i;
  return -1;
}

function cover(tokens: readonly Token[], one: number, other: number): Span {
  return { start: tokens[Math.min(one, other)]?.start ?? 0, end: tokens[Math.max(one, other)]?.end ?? 0 };
}

/** Last words of the speakers' names → the speakers. */
export function indexSpeakers(utterances: readonly Utterance[]): ReadonlyMap<string, string> {
  const byLastWord = new Map<string, string>();
  for (const { speaker, isGroup } of utterances) {
    const last = speaker.split(" ").at(-1);
    if (last && !isGroup && last.length > 2) byLastWord.set(last, speaker);
  }
  return byLastWord;
}

/** "Varn made the comment": Varn's last utterance, where another's stands between. */
function findEarlier({ utterances }: Scene, before: number, speaker: string): Utterance | undefined {
  for (let i = before; i > before - 4; i--) if (utterances[i]?.speaker === speaker) return utterances[i];
  return undefined;
}

interface NamedQuery extends NamingWords {
  readonly sentence: number;
  readonly speakers: ReadonlyMap<string, string>;
}

/**
 * Whose saying it is: that of the speaker named before the verb, the last one said ("made the comment"), or the first
 * said in the next sentences, where the sentence leads to it ("The envoy spoke at a briefing. “No,” said …").
 */
function findNamed(scene: Scene, { sentence, token, names, speakers }: NamedQuery): Utterance | null {
  const { tokens, start, end, block } = scene.sentences[sentence] ?? { tokens: [], start: 0, end: 0, block: 0 };
  const after = findFirstEndingAfter(scene.anchors, end);
  const before = findFirstEndingAfter(scene.anchors, start) - 1;
  const [last, next] = [scene.utterances[before], scene.utterances[after]];
  for (let i = token - 1; i >= 0; i--) {
    const speaker = speakers.get(foldName(tokens[i]?.word ?? ""));
    if (!speaker) continue;
    // "Varn's chief envoy spoke": a possessor does not speak, unless the saying itself is possessed.
    if (/^[’']s?$/.test(tokens[i + 1]?.word ?? "") && !names) continue;
    const earlier = names ? findEarlier(scene, before, speaker) : last;
    if (earlier?.speaker === speaker && block - earlier.block <= 3) return earlier;
    if (next?.speaker === speaker && next.block - block <= 3) return next;
    return null;
  }
  const near = last && block - last.block <= 1 ? last : null;
  if (names || /^(?:he|she)$/i.test(tokens[0]?.word ?? "")) return near;
  const follows = next && findSentenceAt(scene.sentences, next.anchor.start) <= sentence + 2 && next.block - block <= 1;
  return follows ? next : null;
}
