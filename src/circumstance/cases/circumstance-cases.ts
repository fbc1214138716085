import type { Mode } from "../../record/attribution.js";

/** What is wanted of one attribution; a field that is left out must be unknown. */
export interface WantedCircumstances {
  readonly saidOn?: string;
  /** Kind and words. */
  readonly occasion?: string;
  readonly with?: string;
  readonly place?: string;
  readonly addressee?: string;
  readonly question?: string;
  readonly askedBy?: string;
}

/**
 * A report of 3 April 2031, a Thursday. Parts are marked `[words|source]`, `[words|cue]`, `[words|content]`; from the
 * second attribution on with its number, `[words|cue 2]`. A line is a paragraph. `who` names the speakers where their
 * sources' words do not; `modes` are speech where not told. `relations` are `from kind to: words`.
 */
export interface CircumstanceCase {
  readonly text: string;
  readonly want: readonly WantedCircumstances[];
  readonly who?: readonly string[];
  readonly modes?: readonly Mode[];
  readonly relations?: readonly string[];
}

/** Circumstances in the own clause of one saying, and what is none of them. */
const CLAUSE_CASES: readonly CircumstanceCase[] = [
  { text: "[Varn|source] [said|cue] on Tuesday [the bridge was safe|content].", want: [{ saidOn: "2031-04-01" }] },
  { text: "On Tuesday, [Varn|source] [said|cue] [the bridge was safe|content].", want: [{ saidOn: "2031-04-01" }] },
  { text: "[“It is safe,”|content] [Varn|source] [said|cue] Tuesday.", want: [{ saidOn: "2031-04-01" }] },
  { text: "[Varn|source] [said|cue] [the bridge would open on Friday|content].", want: [{}] },
  {
    text: "They will meet again soon, [Varn|source] [told|cue] reporters Friday [at the port|content].",
    want: [{ saidOn: "2031-03-28", addressee: "reporters" }],
  },
  { text: "[Varn|source] [said|cue] next week [that the bridge was safe|content].", want: [{}] },
  { text: "Tomorrow, [Varn|source] [said|cue], [she would call|content].", want: [{}] },
  {
    text: "[Varn|source] [will say|cue] on Friday [that the bridge was safe|content].",
    want: [{ saidOn: "2031-04-04" }],
  },
  { text: "[“We met on Tuesday,”|content] [Varn|source] [said|cue].", want: [{}] },
  { text: "[Varn|source] [said|cue] in March [that the bridge was safe|content].", want: [{ saidOn: "2031-03" }] },
  { text: "[Varn|source] [said|cue] last week [that the bridge was safe|content].", want: [{ saidOn: "2031-03" }] },
  { text: "[Varn, who ran the port from 2012 until last year,|source] [said|cue] [it was safe|content].", want: [{}] },
  { text: "Since Monday [Varn|source] [said|cue] [it was safe|content].", want: [{}] },
  { text: "[Varn|source] [said|cue] [it was safe|content] after the bridge fell on Tuesday.", want: [{}] },
  {
    text: "[Varn|source] [grilled|cue] [the banker Pavo Lenn on Tuesday for his role in the fall|content].",
    want: [{ saidOn: "2031-04-01", addressee: "the banker Pavo Lenn" }],
  },
  {
    text: "On Monday, when [the court|source] [ruled|cue] [against the port|content], nobody was there.",
    want: [{ saidOn: "2031-03-31", occasion: "other: ruled" }],
  },
  { text: "The bridge fell on Monday, and [Varn|source] [said|cue] [it was safe|content].", want: [{}] },
  {
    text: "The bridge fell on Monday, but on Tuesday [Varn|source] [said|cue] [it was safe|content].",
    want: [{ saidOn: "2031-04-01" }],
  },
  { text: "[Varn|source] [called|cue] [Monday’s ruling a shame|content].", want: [{}] },
  { text: "TAMSK, Orlesia, April 2 (CNA) — [Varn|source] [said|cue] [it was safe|content].", want: [{}] },
  {
    text: "[Varn|source] [said|cue] at a news conference [that it was safe|content].",
    want: [{ occasion: "news conference: news conference" }],
  },
  {
    text: "At a joint news conference with his counterpart Ilse Maar in Paris on Tuesday, [Varn|source] [said|cue] [it was safe|content].",
    want: [
      { saidOn: "2031-04-01", occasion: "news conference: joint news conference", with: "Ilse Maar", place: "Paris" },
    ],
  },
  {
    text: "[Varn|source] [said|cue] at an online news briefing [that it was safe|content].",
    want: [{ occasion: "briefing: online news briefing" }],
  },
  {
    text: "[Varn|source] [said|cue] in an interview with the Courier [that it was safe|content].",
    want: [{ occasion: "interview: interview", with: "the Courier", addressee: "the Courier" }],
  },
  {
    text: "[“It is safe,”|content] [Varn|source] [said|cue] in a phone interview on Monday.",
    want: [{ saidOn: "2031-03-31", occasion: "interview: phone interview" }],
  },
  {
    text: "In a speech in Geneva, [Varn|source] [said|cue] [it was safe|content].",
    want: [{ occasion: "speech: speech", place: "Geneva" }],
  },
  {
    text: "During the rally Monday, [Varn|source] [said|cue] [it was safe|content].",
    want: [{ saidOn: "2031-03-31", occasion: "rally: rally" }],
  },
  {
    text: "[Varn|source] [said|cue] during a presidential debate on Tuesday night [that it was safe|content].",
    want: [{ saidOn: "2031-04-01", occasion: "debate: presidential debate" }],
  },
  {
    text: "At a Senate hearing on Wednesday, [Varn|source] [said|cue] [it was safe|content].",
    want: [{ saidOn: "2031-04-02", occasion: "hearing or trial: Senate hearing" }],
  },
  {
    text: "[Varn|source] [wrote|cue] on Facebook [that it was safe|content].",
    modes: ["writing"],
    want: [{ occasion: "social media: Facebook" }],
  },
  {
    text: "[Varn|source] [tweeted|cue] on Monday [that it was safe|content].",
    modes: ["writing"],
    want: [{ saidOn: "2031-03-31", occasion: "social media: tweeted" }],
  },
  {
    text: "[It is safe,|content] [Varn|source] [wrote|cue] on social media.",
    modes: ["writing"],
    want: [{ occasion: "social media: social media" }],
  },
  {
    text: "In a letter to the court, [Varn|source] [said|cue] [it was safe|content].",
    modes: ["writing"],
    want: [{ occasion: "email or letter: letter" }],
  },
  {
    text: "In a statement issued Tuesday morning, [Varn|source] [said|cue] [it was safe|content].",
    modes: ["writing"],
    want: [{ saidOn: "2031-04-01", occasion: "written statement: statement" }],
  },
  {
    text: "[A 46-page study released by the harbour board last month|source] [found|cue] [it safe|content].",
    modes: ["writing"],
    want: [{ saidOn: "2031-03", occasion: "report or study: 46-page study" }],
  },
  {
    text: "[A 2029 study|source] [found|cue] [it safe|content].",
    modes: ["writing"],
    want: [{ saidOn: "2029", occasion: "report or study: 2029 study" }],
  },
  {
    text: "In a Courier essay last week, [Varn|source] [called|cue] [it safe|content].",
    modes: ["writing"],
    want: [{ saidOn: "2031-03", occasion: "article or book: Courier essay" }],
  },
  { text: "[“It is safe,”|content] [Varn|source] [said|cue] on CNN.", want: [{ occasion: "broadcast: CNN" }] },
  {
    text: "On The Mara Lind Show on Tuesday, [Varn|source] [said|cue] [it was safe|content].",
    want: [{ saidOn: "2031-04-01", occasion: "broadcast: The Mara Lind Show", addressee: "Mara Lind" }],
  },
  {
    text: "On this weekend’s broadcast of “Vessna Sunday,” [Varn|source] [said|cue] [it was safe|content].",
    want: [{ saidOn: "2031-03-30", occasion: "broadcast: Vessna Sunday" }],
  },
  {
    text: "[Varn|source] [told|cue] MSNBC’s “Vessna Live” [that it was safe|content].",
    want: [{ occasion: "broadcast: MSNBC’s “Vessna Live”", addressee: "MSNBC’s “Vessna Live”" }],
  },
  {
    text: "[Varn|source] [said|cue] in a phone call with Lenn [that it was safe|content].",
    want: [{ occasion: "phone call: phone call", with: "Lenn", addressee: "Lenn" }],
  },
  {
    text: "[Varn|source] [said|cue] at a tense breakfast with the Tamsk delegation [that it was safe|content].",
    want: [{ occasion: "meeting: tense breakfast", with: "the Tamsk delegation", addressee: "the Tamsk delegation" }],
  },
  {
    text: "[Polls|source] [show|cue] [a close race|content].",
    modes: ["writing"],
    want: [{ occasion: "poll: Polls" }],
  },
  {
    text: "[“It is safe,”|content] [Varn|source] [said|cue] at an event in Geneva.",
    want: [{ occasion: "other: event", place: "Geneva" }],
  },
  { text: "[The owner of the report card agency|source] [said|cue] [it was safe|content].", want: [{}] },
  { text: "[Varn|source] [said|cue] [that the hearing in Paris was fair|content].", want: [{}] },
  { text: "[Varn|source], who won a debate in Geneva, [said|cue] [it was safe|content].", want: [{}] },
  { text: "[Varn|source] [said|cue] in Tamsk’s oldest words [that it was safe|content].", want: [{}] },
  { text: "[“It is safe,”|content] [Varn|source] [said|cue] at the White House.", want: [{ place: "White House" }] },
  { text: "[“It is safe,”|content] [Varn|source] [said|cue] from Kyiv.", want: [{ place: "Kyiv" }] },
  { text: "[“It is safe,”|content] [Varn|source] [said|cue] at Harlan Hall.", want: [{ place: "Harlan Hall" }] },
  {
    text: "[Varn|source] [told|cue] a news conference [that it was safe|content].",
    want: [{ occasion: "news conference: news conference" }],
  },
  {
    text: "[Varn|source] [warned against|cue] [hasty repairs|content].",
    want: [{}],
  },
  {
    text: "[Varn|source] [said|cue] during a debate focused on schools in Paris [that it was safe|content].",
    want: [{ occasion: "debate: debate" }],
  },
  {
    text: "[Varn|source] [said|cue] on Tuesday [it was safe|content]. [Varn|source 2] [recently called|cue 2] [the bridge a ruin|content 2].",
    want: [{ saidOn: "2031-04-01" }, {}],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. [Lenn|source 2] [said|cue 2] [it was not|content 2]. Varn made the remark at a briefing on Tuesday. [“It is new,”|content 3] [Varn|source 3] [said|cue 3].",
    want: [
      { saidOn: "2031-04-01", occasion: "briefing: briefing" },
      {},
      { saidOn: "2031-04-01", occasion: "briefing: briefing" },
    ],
  },
  { text: "[The envoy to Berlin in Brussels|source] [said|cue] [it was safe|content].", want: [{}] },
  { text: "[Varn|source] [said|cue] [life in Paris was good|content].", want: [{}] },
  { text: "[Varn|source] [told|cue] reporters [that it was safe|content].", want: [{ addressee: "reporters" }] },
  {
    text: "[Varn|source] [told|cue] a crowd in Cleveland [that it was safe|content].",
    want: [{ addressee: "a crowd", place: "Cleveland" }],
  },
  { text: "[Varn|source] [told|cue] him [that it was safe|content].", want: [{}] },
  { text: "[Varn|source] [urged|cue] [voters to wait|content].", want: [{ addressee: "voters" }] },
  { text: "[“It is safe,”|content] [Varn|source] [said|cue] to the judge.", want: [{ addressee: "the judge" }] },
  { text: "[Varn|source] [said|cue], going on to contrast the two, [that it was safe|content].", want: [{}] },
  { text: "[Varn|source] [was told|cue] [that it was safe|content].", want: [{}] },
];

/** What goes on over sentences, and what does not. */
const COVER_CASES: readonly CircumstanceCase[] = [
  {
    text: "[Varn|source] [told|cue] the Courier on Tuesday [that it was safe|content].\n[“We looked twice,”|content 2] [Varn|source 2] [said|cue 2].",
    want: [
      { saidOn: "2031-04-01", addressee: "the Courier" },
      { saidOn: "2031-04-01", addressee: "the Courier" },
    ],
  },
  {
    text: "[Varn|source] [said|cue] on Tuesday [that it was safe|content]. [Lenn|source 2] [said|cue 2] [it was not|content 2].",
    want: [{ saidOn: "2031-04-01" }, {}],
  },
  {
    text: "[Varn|source] [tweeted|cue] on Tuesday [that it was safe|content].\n[Lenn|source 2] [wrote|cue 2] [that it was not|content 2].",
    modes: ["writing", "writing"],
    want: [{ saidOn: "2031-04-01", occasion: "social media: tweeted" }, {}],
  },
  {
    text: "[Varn|source] [said|cue] on Tuesday [that it was safe|content].\n[Varn|source 2] [has called for|cue 2] [new bridges|content 2].",
    want: [{ saidOn: "2031-04-01" }, {}],
  },
  {
    text: "[Varn|source] [said|cue] on Tuesday [that it was safe|content]. [Varn|source 2] [believes|cue 2] [in steel|content 2].",
    modes: ["speech", "mental"],
    want: [{ saidOn: "2031-04-01" }, {}],
  },
  {
    text: "[Varn|source] [says|cue] [the bridge is safe|content]\nForeign affairs are slow and the bridges of this country are old, as everyone who has crossed them knows well.\n[“It is safe,”|content 2] [Varn|source 2] [said|cue 2] at a briefing on Tuesday.",
    want: [
      { saidOn: "2031-04-01", occasion: "briefing: briefing" },
      { saidOn: "2031-04-01", occasion: "briefing: briefing" },
    ],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. Varn made the comment on Tuesday at a briefing in Geneva.",
    want: [{ saidOn: "2031-04-01", occasion: "briefing: briefing", place: "Geneva" }],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. The remarks came during a rally on Monday.",
    want: [{ saidOn: "2031-03-31", occasion: "rally: rally" }],
  },
  {
    text: "Varn spoke at a rally in Geneva on Monday. [“It is safe,”|content] [she|source] [said|cue].",
    who: ["Varn"],
    want: [{ saidOn: "2031-03-31", occasion: "rally: rally", place: "Geneva" }],
  },
  {
    text: "Officials spoke to Parliament for hours. Nothing came of it.\n[Varn|source] [said|cue] [it was safe|content].",
    want: [{}],
  },
  {
    text: "[Varn|source] [said|cue] in June [that it was safe|content]. [“No,”|content 2] [Varn|source 2] [told|cue 2] the Courier then.\nThe bridge stands.\n[Varn|source 3] [said|cue 3] [it was new|content 3].",
    want: [{ saidOn: "2030-06" }, { saidOn: "2030-06", addressee: "the Courier" }, {}],
  },
  {
    text: "At a hearing on Tuesday, [Varn|source] [said|cue] [it was safe|content].\n[“Is that so?”|content 2] [Lenn|source 2] [asked|cue 2].",
    want: [
      { saidOn: "2031-04-01", occasion: "hearing or trial: hearing" },
      { saidOn: "2031-04-01", occasion: "hearing or trial: hearing" },
    ],
  },
  {
    text: "Varn went on CNN on Tuesday to talk of bridges and of much else that has been built in this old country.\n[“It is safe,”|content] [she|source] [said|cue] on CNN.\n[LIND|source 2][:|cue 2] [Is it safe?|content 2]\n[VARN|source 3][:|cue 3] [It is.|content 3]\n[LIND|source 4][:|cue 4] [For how long?|content 4]\n[VARN|source 5][:|cue 5] [For good.|content 5]",
    who: ["Varn", "Lind", "Varn", "Lind", "Varn"],
    want: [
      { occasion: "broadcast: CNN" },
      { occasion: "broadcast: CNN", addressee: "Varn" },
      { occasion: "broadcast: CNN", addressee: "Lind", question: "Is it safe?", askedBy: "LIND" },
      { occasion: "broadcast: CNN", addressee: "Varn" },
      { occasion: "broadcast: CNN", addressee: "Lind", question: "For how long?", askedBy: "LIND" },
    ],
  },
  {
    text: "Nine people were hurt tonight when the old bridge over the Tamsk river fell into the water, officials of the port told this paper.\n[“It is gone,”|content] [Varn|source] [said|cue].",
    want: [{ saidOn: "2031-04-03" }],
  },
];

/** Questions and relations. */
const ANSWER_CASES: readonly CircumstanceCase[] = [
  {
    text: "Asked whether the bridge would reopen, [Varn|source] [said|cue] [it would not|content].",
    want: [{ question: "whether the bridge would reopen" }],
  },
  {
    text: "Asked about the old bridge, [Varn|source] [said|cue] [it was safe|content].",
    want: [{ question: "the old bridge" }],
  },
  {
    text: "When asked by reporters how long it would take, [Varn|source] [replied|cue], [“A year.”|content]",
    want: [{ question: "how long it would take", askedBy: "reporters" }],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. Varn made the comment at a briefing, answering whether the port was right.",
    want: [{ occasion: "briefing: briefing", question: "whether the port was right" }],
  },
  {
    text: "[“Will it reopen?”|content] [Lind|source] [asked|cue].\n[“No,”|content 2] [Varn|source 2] [replied|cue 2].",
    want: [{}, { question: "Will it reopen?", askedBy: "Lind" }],
  },
  {
    text: "[“Will it reopen?”|content] [Lind|source] [asked|cue].\n[“It rains,”|content 2] [Varn|source 2] [said|cue 2].",
    want: [{}, {}],
  },
  { text: "[Varn|source] [asked|cue] [whether it would reopen|content].", want: [{}] },
  {
    text: "At a joint news conference with Pavo Lenn in Paris, [Ilse Varn|source] [said|cue] [it was safe|content], answering whether it would reopen.\nIn turn, [Pavo Lenn|source 2] addressed the same question by [responding|cue 2]: [“It will.”|content 2]",
    want: [
      { occasion: "news conference: joint news conference", with: "Pavo Lenn", place: "Paris" },
      { occasion: "news conference: joint news conference", with: "Ilse Varn", place: "Paris" },
    ],
    relations: ["1 answersSameQuestionAs 0: addressed the same question by responding"],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content].\nThe envoy echoed Varn’s view.\n[“It is,”|content 2] [said|cue 2] [Pavo Lenn|source 2].",
    want: [{}, {}],
    relations: ["1 echoes 0: echoed Varn’s view"],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content], [answering|cue 2] [whether it would reopen|content 2]. [Pavo Lenn|source 3] [echoed|cue 3] [Varn’s view|content 3].\n[“It is,”|content 4] [Lenn|source 4] [said|cue 4].",
    want: [{}, {}, {}, {}],
    relations: ["3 echoes 0: echoed Varn’s view"],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. [Pavo Lenn|source 2] [echoed|cue 2] [Varn’s view|content 2].\n[“It is not,”|content 3] [Ada Holm|source 3] [said|cue 3].",
    want: [{}, {}, {}],
    relations: ["1 echoes 0: echoed Varn’s view"],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. [Lenn|source 2] [rejected that claim|cue 2], [calling it false|content 2].",
    want: [{}, {}],
    relations: ["1 rejects 0: rejected that claim"],
  },
  {
    text: "[Varn|source] [said|cue] [Lenn took bribes|content]. [Lenn|source 2] [denied the allegation|cue 2], [calling it a lie|content 2].",
    want: [{}, {}],
    relations: ["1 denies 0: denied the allegation"],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. [Lenn|source 2] [did not reject that claim|cue 2] [at all|content 2].",
    want: [{}, {}],
    relations: [],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. [Lenn|source 2] [confirmed Varn’s account|cue 2], [saying it was so|content 2].",
    want: [{}, {}],
    relations: ["1 confirms 0: confirmed Varn’s account"],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. [Lenn|source 2] [rejected|cue 2] [the plan|content 2].",
    want: [{}, {}],
    relations: [],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. [Lenn|source 2] [said|cue 2] [it was not|content 2].",
    want: [{}, {}],
    relations: [],
  },
  {
    text: "[Varn|source] [said|cue] [it was safe|content]. Responding to Varn’s remarks, [Lenn|source 2] [said|cue 2] [it was not|content 2].",
    want: [{}, {}],
    relations: ["1 repliesTo 0: Responding to Varn’s remarks"],
  },
];

/** All of them. */
export const CIRCUMSTANCE_CASES: readonly CircumstanceCase[] = [...CLAUSE_CASES, ...COVER_CASES, ...ANSWER_CASES];
