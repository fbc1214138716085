// What an utterance answers, as the report tells it: "answering whether …", "Asked about …, she said", a question put
// just before. Not done here: guessing that one quotation answers another.
import { coverSpans, type Span, trimSpan } from "../base/span.js";
import type { Token } from "../record/sentence.js";
import type { Naming } from "./find-namings.js";
import type { Scene, Utterance } from "./scene.js";
import { findSentenceAt, findTokenAt, liesInside } from "./search-spans.js";

/** The words that are answered. */
export interface QuestionFound {
  readonly span: Span;
  readonly askedBy: string | null;
  readonly rule: string;
}

const ASKED = /^(?:asked|answering|answered|addressing|addressed|responding|pressed|questioned|quizzed|queried)$/i;
const QUESTION_WORDS = /^(?:whether|if|how|why|what|when|who|where|which)$/i;
const ANSWERING =
  /^(?:said|replied|responded|answered|responding|answering|told|says|replies|retorted|acknowledged|conceded|declined|insisted|refused|shot)$/i;

/** The question of each attribution that has one, by its index. */
export function findQuestions(scene: Scene, namings: readonly Naming[]): ReadonlyMap<number, QuestionFound> {
  const questions = new Map<number, QuestionFound>();
  for (const [position, utterance] of scene.utterances.entries()) {
    const found = findAskedInSentence(scene, utterance) ?? findPutBefore(scene, position);
    if (found) questions.set(utterance.index, found);
  }
  for (const { sentence, utterance } of namings) {
    const found = findAsked(scene, { sentence, past: Number.POSITIVE_INFINITY });
    if (found && !questions.has(utterance.index)) questions.set(utterance.index, found);
  }
  return questions;
}

/** "Asked whether the bridge would reopen, Varn said it would not". */
function findAskedInSentence(scene: Scene, utterance: Utterance): QuestionFound | null {
  const cue = coverSpans(utterance.attribution.cue);
  if (!cue || !ANSWERING.test(lastVerb(scene.text.slice(cue.start, cue.end)))) return null;
  return findAsked(scene, { sentence: utterance.sentence, past: cue.start });
}

function lastVerb(cue: string): string {
  return cue.match(/[A-Za-z]+/g)?.find((word) => ANSWERING.test(word)) ?? "";
}

interface AskedQuery {
  readonly sentence: number;
  /** The asking stands before this position. */
  readonly past: number;
}

function findAsked(scene: Scene, { sentence, past }: AskedQuery): QuestionFound | null {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  for (let i = 0; i < tokens.length && (tokens[i]?.start ?? 0) < past && i < 80; i++) {
    const token = tokens[i] as Token;
    if (!ASKED.test(token.word) || liesInside(scene.contents, token.start)) continue;
    if (
      /^(?:has|have|had|was|were|been)$/i.test(tokens[i - 1]?.word ?? "") &&
      !/^(?:when|once|after)$/i.test(tokens[i - 2]?.word ?? "") &&
      Number.isFinite(past)
    )
      continue;
    const found = readQuestion(scene, tokens, { asked: i, past });
    if (found) return found;
  }
  return null;
}

/** From the question's first word to the comma before the answer's cue, or to the end of the clause. */
function readQuestion(
  scene: Scene,
  tokens: readonly Token[],
  { asked, past }: { asked: number; past: number },
): QuestionFound | null {
  let i = asked + 1;
  let askedBy: string | null = null;
  if (/^by$/i.test(tokens[i]?.word ?? "")) {
    const first = i + 1;
    i = first;
    while (
      i < tokens.length &&
      i < first + 8 &&
      !QUESTION_WORDS.test(tokens[i]?.word ?? "") &&
      !/^(?:about|on|to|,)$/i.test(tokens[i]?.word ?? "")
    )
      i++;
    askedBy = scene.text.slice(tokens[first]?.start ?? 0, tokens[i - 1]?.end ?? 0);
  }
  while (
    /^(?:on|directly|specifically|repeatedly|again|later|questions?|a|the|further)$/i.test(tokens[i]?.word ?? "") &&
    i < asked + 12
  )
    i++;
  const isAbout = /^(?:about|on)$/i.test(tokens[i]?.word ?? "");
  if (isAbout && !QUESTION_WORDS.test(tokens[i + 1]?.word ?? "")) i++;
  else if (isAbout) i++;
  else if (!QUESTION_WORDS.test(tokens[i]?.word ?? "") && !isRequest(tokens, asked, i)) return null;
  const first = i;
  while (
    i < tokens.length &&
    i < first + 80 &&
    (tokens[i]?.start ?? 0) < past &&
    !/^[.?!;]$/.test(tokens[i]?.word ?? "") &&
    !(tokens[i]?.word === "," && endsQuestion(tokens, i, past))
  )
    i++;
  if (i <= first) return null;
  const span = trimSpan(scene.text, { start: tokens[first]?.start ?? 0, end: tokens[i - 1]?.end ?? 0 });
  return span && { span, askedBy, rule: "asked" };
}

/** "Asked to describe the dam, she said …". */
const isRequest = (tokens: readonly Token[], asked: number, i: number): boolean =>
  tokens[i]?.word === "to" && /^(?:asked|pressed)$/i.test(tokens[asked]?.word ?? "");

/** True where the answer's clause follows the comma: its cue is near. */
function endsQuestion(tokens: readonly Token[], comma: number, past: number): boolean {
  return Number.isFinite(past) ? (tokens[Math.min(comma + 10, tokens.length - 1)]?.start ?? 0) >= past : true;
}

/** "“Will it reopen?” a reader asked. “No,” she replied.", and the turns of a transcript. */
function findPutBefore(scene: Scene, position: number): QuestionFound | null {
  const utterance = scene.utterances[position];
  const before = scene.utterances[position - 1];
  if (!utterance || !before || before.speaker === utterance.speaker || utterance.block - before.block > 2) return null;
  const cue = scene.text.slice(utterance.anchor.start, utterance.anchor.end);
  const isTurn = /^:$/.test(cue.trim()) && /^:$/.test(scene.text.slice(before.anchor.start, before.anchor.end).trim());
  const isReply = /\b(?:replied|responded|answered|retorted|shot back)\b/i.test(cue);
  if (!isTurn && !isReply) return null;
  const span = findLastQuestion(scene, before);
  const source = before.attribution.source[0];
  const askedBy = source ? scene.text.slice(source.start, source.end) : null;
  return span && { span, askedBy, rule: isTurn ? "turn" : "put-before" };
}

/** The last sentence of the content that ends in a question mark. */
function findLastQuestion(scene: Scene, { attribution }: Utterance): Span | null {
  const content = attribution.content.at(-1);
  if (!content) return null;
  const said = scene.text.slice(Math.max(content.start, content.end - 1500), content.end);
  const mark = said.lastIndexOf("?");
  if (mark < 0) return null;
  const end = content.end - said.length + mark + 1;
  const sentence = scene.sentences[findSentenceAt(scene.sentences, end - 1)];
  const first = Math.max(sentence?.start ?? content.start, content.start);
  const tokens = sentence?.tokens ?? [];
  const opening = tokens[Math.max(0, findTokenAt(tokens, first))];
  const start = /^["“'‘]$/.test(opening?.word ?? "") ? first + 1 : first;
  return start < end ? { start, end } : null;
}
