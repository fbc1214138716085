import { BODY_NOUNS, BODY_TAILS } from "../lexicon/en/bodies.js";
import { STATE_WORDS, type State } from "../lexicon/governments.js";
import { type ClassedName, foldName } from "./classify-name.js";
import type { ReportNames } from "./report-names.js";
import { foldWord, isCapitalised, type ReportView, readStretch } from "./report-view.js";

/** One body of a report, with the places that name it. */
export interface Body {
  readonly number: number;
  /** The fullest name that the report gives, without the article. */
  name: string;
  words: readonly string[];
  /** The state whose government this is. */
  readonly state: State | null;
  /** Common nouns that the report calls it by, in lower case. */
  readonly nouns: Set<string>;
  readonly places: number[];
  /** Where the report names the body that it belongs to. */
  parent: { readonly firstToken: number; readonly link: number } | null;
  /** False when only capitals speak for its being a body. */
  isSure: boolean;
}

/** The bodies of a report. */
export interface Bodies {
  readonly bodies: readonly Body[];
  /** For each token that belongs to a body's name: 1 + the body's number, else 0. */
  readonly bodyAt: Int32Array;
  /** For each such token, how many tokens its mention has with a tail ("Holt campaign"), at the first token. */
  readonly pastAt: ReadonlyMap<number, number>;
}

/** Joins names of bodies: full names, their ends ("the Court"), beginnings and acronyms. */
export function linkBodies(view: ReportView, names: ReportNames): Bodies {
  const linker = new BodyLinker(view);
  const short: BodyMention[] = [];
  const headlines: ClassedName[] = [];
  for (const run of names.runs) {
    if (view.isTitleCase[view.index.sentenceOf[run.firstToken] ?? 0]) {
      headlines.push(run);
      continue;
    }
    const mention = findMention(view, names, run);
    if (!mention) continue;
    if (linker.isLong(mention)) linker.add(mention);
    else short.push(mention);
  }
  for (const mention of short) linker.add(mention);
  for (const run of headlines) linker.findInside(run);
  return linker.finish();
}

interface BodyMention {
  readonly first: number;
  readonly past: number;
  /** The words themselves tell that it is a body. */
  readonly isSure: boolean;
}

/** A body's name, or any name with a tail in small letters: "the Holt campaign". */
function findMention(view: ReportView, names: ReportNames, run: ClassedName): BodyMention | null {
  const tail = view.tokens[run.pastToken];
  const isLower = tail !== undefined && !isCapitalised(tail.word);
  if (isLower && BODY_TAILS.has(tail.word) && run.nameClass !== "office") {
    if (names.people.personAt[run.pastToken - 1] || run.nameClass !== "body")
      return { first: run.nameStart, past: run.pastToken + 1, isSure: true };
  }
  if (isCommonWord(view, run) || names.people.personAt[run.nameStart]) return null;
  if (run.nameClass === "body") return { first: run.nameStart, past: run.pastToken, isSure: true };
  // Taken for a person by the tagger, for none by the linking of people.
  const isAlone = run.nameClass === "person" && run.pastToken - run.firstToken === 1;
  if (isAlone) return { first: run.nameStart, past: run.pastToken, isSure: false };
  if (run.nameClass === "other") return { first: run.nameStart, past: run.pastToken, isSure: false };
  if (run.nameClass === "office" && run.titleStart > run.firstToken)
    return { first: run.firstToken, past: run.titleStart, isSure: false };
  return null;
}

/** "Bank executives" at a sentence's beginning, "Republicans", "Americans": no body's name. */
function isCommonWord(view: ReportView, run: ClassedName): boolean {
  if (run.pastToken - run.nameStart > 1) return false;
  const { tag = "", word = "", start = 0 } = view.tokens[run.nameStart] ?? {};
  const isFirst = view.index.sentences[view.index.sentenceOf[run.nameStart] ?? 0]?.start === start;
  if (word.length > 1 && word === word.toUpperCase()) return false;
  return tag === "NNS" || tag === "NNPS" || (isFirst && BODY_NOUNS.has(foldWord(word)));
}

/** Words between a body and the one that it belongs to. */
const PARENT_WORDS: ReadonlySet<string> = new Set(
  "operated run owned published part division unit arm project subsidiary branch offshoot".split(" "),
);

const MINOR = /^(?:the|of|for|and|on|in|to|&|a)$/;

class BodyLinker {
  readonly #view: ReportView;
  readonly #bodies: Body[] = [];
  readonly #byName = new Map<string, Body>();
  readonly #byEnd = new Map<string, Body | null>();
  readonly #byInitials = new Map<string, Body>();
  readonly #bodyAt: Int32Array;
  readonly #pastAt = new Map<number, number>();

  constructor(view: ReportView) {
    this.#view = view;
    this.#bodyAt = new Int32Array(view.tokens.length);
  }

  isLong({ first, past }: BodyMention): boolean {
    return past - first > 1;
  }

  /** Names known from the text inside a headline's run of capitals. */
  findInside(run: ClassedName): void {
    for (let i = run.firstToken; i < run.pastToken; i++)
      for (let past = Math.min(run.pastToken, i + 6); past > i; past--) {
        const words = foldName(readStretch(this.#view, { firstToken: i, pastToken: past }));
        if (!this.#byName.has(words.join(" "))) continue;
        this.add({ first: i, past, isSure: false });
        i = past - 1;
        break;
      }
  }

  add({ first, past, isSure }: BodyMention): void {
    const name = readStretch(this.#view, { firstToken: first, pastToken: past }).replace(/^[Tt]he /, "");
    const words = foldName(name).filter((word) => !/^(?:the|plc|ltd|inc|llc)$/.test(word));
    if (words.length === 0) return;
    const body = this.#find(words) ?? this.#make(name, words);
    body.places.push(first);
    body.isSure ||= isSure;
    if (words.length > body.words.length && words.length < 12) Object.assign(body, { name, words });
    this.#bodyAt.fill(body.number + 1, first, past);
    this.#pastAt.set(first, past);
    this.#noteNouns(body, past);
    this.#noteAcronym(body, past);
    this.#noteParent(body, past);
  }

  finish(): Bodies {
    return { bodies: this.#bodies, bodyAt: this.#bodyAt, pastAt: this.#pastAt };
  }

  #find(words: readonly string[]): Body | null {
    const key = words.join(" ");
    const campaign = key.replace(/ (?:team|camp|campaign)$/, " campaign");
    return this.#byName.get(campaign) ?? this.#byEnd.get(key) ?? this.#byInitials.get(words.join("")) ?? null;
  }

  #make(name: string, words: readonly string[]): Body {
    const state = findNamedState(name);
    const body: Body = {
      number: this.#bodies.length,
      name,
      words,
      state,
      nouns: new Set(),
      places: [],
      parent: null,
      isSure: false,
    };
    this.#bodies.push(body);
    this.#byName.set(words.join(" ").replace(/ (?:team|camp|campaign)$/, " campaign"), body);
    // "the Court" is the only court named, else nobody: an end or beginning that two names share leads to neither.
    // "The House" is no seat of government.
    if (!isSeat(name)) {
      for (let i = 1; i < Math.min(words.length, 8); i++) this.#claim(words.slice(i).join(" "), body);
      if (words.length > 1 && words.length < 4) this.#claim(words[0] ?? "", body);
    }
    const initials = words.filter((word) => !MINOR.test(word)).map((word) => word[0] ?? "");
    if (initials.length > 1) this.#byInitials.set(initials.join(""), body);
    // The Department of Tides and Ports goes by TP as often as by DTP.
    if (
      initials.length > 2 &&
      /^(?:department|ministry|u\.?s\.?)$/.test(words[0] ?? "") &&
      !this.#byInitials.has(initials.slice(1).join(""))
    )
      this.#byInitials.set(initials.slice(1).join(""), body);
    return body;
  }

  #claim(key: string, body: Body): void {
    if (MINOR.test(key) || this.#byName.has(key)) return;
    this.#byEnd.set(key, this.#byEnd.has(key) ? null : body);
  }

  /** "Harbour Bank, a lender": what it is called in apposition. */
  #noteNouns(body: Body, past: number): void {
    const { tokens } = this.#view;
    if (tokens[past]?.word !== "," || !/^(?:an?|the)$/.test(tokens[past + 1]?.word ?? "")) return;
    for (let i = past + 2; i < past + 9 && !/^[,.]$/.test(tokens[i]?.word ?? "."); i++) {
      const folded = foldWord(tokens[i]?.word ?? "");
      if (BODY_NOUNS.has(folded)) body.nouns.add(folded);
    }
  }

  /** "FactDesk is run by the Harbour Post", "FactDesk, a unit of the Harbour Post": the name after, joined at the end. */
  #noteParent(body: Body, past: number): void {
    const { tokens } = this.#view;
    if (body.parent || !/^(?:,|is|was)$/.test(tokens[past]?.word ?? "")) return;
    for (let i = past + 1; i < past + 6; i++) {
      const isLink = /^(?:by|of)$/.test(tokens[i + 1]?.word ?? "");
      if (!PARENT_WORDS.has(tokens[i]?.word ?? "") || !isLink) continue;
      body.parent = { firstToken: tokens[i + 2]?.tag === "DT" ? i + 3 : i + 2, link: i };
      return;
    }
  }

  /** "Harbour Port Board (HPB)". */
  #noteAcronym(body: Body, past: number): void {
    const { tokens } = this.#view;
    const word = tokens[past + 1]?.word ?? "";
    if (tokens[past]?.tag === "-LRB-" && /^(?:\p{Lu}\.?){2,8}$/u.test(word))
      this.#byInitials.set(word.toLowerCase().replace(/\./g, ""), body);
  }
}

function isSeat(name: string): boolean {
  return STATE_WORDS.get(name.split(" ").slice(-2).join(" "))?.kind === "seat";
}

function findNamedState(name: string): State | null {
  const match = /^(?:(\p{Lu}[\p{L}. ]+) government|[Gg]overnment of (?:the )?(\p{Lu}[\p{L}. ]+))$/u.exec(name);
  return STATE_WORDS.get(match?.[1] ?? match?.[2] ?? "")?.state ?? null;
}
