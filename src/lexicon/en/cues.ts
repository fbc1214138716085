// Words of English that lay words or thoughts at somebody's door: lemma → what the cue does, how it was uttered, and what
// it takes. Lower case. A verb may stand in several frames; whether a verb in a sentence is a cue depends on finding one.
import type { CueClass, Mode } from "../../record/attribution.js";

/**
 * What a cue takes as its content. `clause`: with or without *that*; `quotation`: words in quotation marks alone;
 * `question`: whether, how, what …; `infinitive`: "to …"; `object`: a noun phrase; `told`: a person first, then the
 * content ("told reporters that"); `person`: a person first, then the infinitive ("urged them to").
 */
export type CueFrame = "clause" | "quotation" | "question" | "infinitive" | "object" | "told" | "person";

/** One cue: its class, how it is uttered unless the words around tell otherwise, and the frames it stands in. */
export interface CueEntry {
  readonly cueClass: CueClass;
  readonly mode: Mode;
  readonly frames: ReadonlySet<CueFrame>;
}

const FRAMES: Readonly<Record<string, CueFrame>> = {
  c: "clause",
  q: "quotation",
  w: "question",
  t: "infinitive",
  n: "object",
  o: "told",
  p: "person",
};

type Row = readonly [cueClass: CueClass, mode: Mode, frames: string, lemmas: string];

const VERBS: readonly Row[] = [
  ["neutral", "speech", "cqwn", "say"],
  ["neutral", "speech", "cqop", "tell"],
  ["neutral", "speech", "cq", "add"],
  ["neutral", "speech", "cqwn", "note|remark|observe|mention|state|explain|recall|recount|reiterate|repeat|stress"],
  [
    "neutral",
    "speech",
    "cqn",
    "declare|announce|proclaim|conclude|disclose|reveal|emphasize|emphasise|underscore|underline",
  ],
  [
    "neutral",
    "speech",
    "cq",
    "reply|respond|retort|counter|continue|interject|quip|joke|muse|opine|chime|answer|elaborate",
  ],
  [
    "neutral",
    "speech",
    "cq",
    "pitch|comment|testify|relate|volunteer|interrupt|intone|deadpan|gush|enthuse|marvel|exclaim",
  ],
  [
    "neutral",
    "speech",
    "qc",
    "shout|yell|whisper|mutter|murmur|scream|chant|cry|growl|snap|laugh|sigh|bark|bellow|stammer",
  ],
  [
    "neutral",
    "speech",
    "n",
    "call|describe|cite|discuss|address|name|list|quote|identify|label|dub|deem|characterize|portray",
  ],
  [
    "neutral",
    "speech",
    "n",
    "characterise|compare|liken|reference|outline|detail|recite|utter|voice|express|articulate|invoke",
  ],
  [
    "neutral",
    "speech",
    "n",
    "echo|share|highlight|mock|recapitulate|brand|term|hail|depict|paint|clarify|rattle|frame|narrate",
  ],
  ["neutral", "speech", "cqo", "inform|remind|brief|advise|notify"],
  ["neutral", "speech", "cqn", "indicate|signal|hint|imply|suggest|clarify|posit|recommend"],
  ["neutral", "speech", "n", "issue"],
  ["neutral", "writing", "cqw", "write"],
  ["neutral", "writing", "cqwn", "tweet|post|report|email|e-mail|text|retweet|blog|publish|document|record|transcribe"],
  ["neutral", "writing", "q", "title|read|headline|caption|inscribe"],
  ["neutral", "writing", "cwn", "show|find|demonstrate|estimate|calculate|project|forecast"],
  [
    "claiming",
    "speech",
    "cqn",
    "claim|argue|assert|insist|contend|allege|boast|brag|speculate|theorize|surmise|profess",
  ],
  ["claiming", "speech", "cq", "maintain"],
  ["claiming", "speech", "cqn", "reason|posit|submit|venture|proffer|purport"],
  [
    "denying",
    "speech",
    "cqn",
    "deny|reject|dispute|refute|rebut|repudiate|disavow|contradict|dismiss|downplay|disagree|rebuff",
  ],
  ["denying", "speech", "cn", "contest|object|protest|debunk|discount|disown|shrug|brush"],
  [
    "confirming",
    "speech",
    "cqn",
    "confirm|acknowledge|admit|concede|affirm|reaffirm|verify|attest|corroborate|concur|confess|grant",
  ],
  ["confirming", "speech", "ct", "agree"],
  ["asking", "speech", "cqwp", "ask"],
  ["asking", "speech", "wqn", "question|query|inquire|wonder|challenge|probe|interrogate|quiz"],
  [
    "ordering",
    "speech",
    "cqpn",
    "urge|order|demand|request|instruct|implore|exhort|beg|beseech|press|direct|encourage|pressure|prod",
  ],
  ["ordering", "speech", "cnt", "propose|command|plead|advocate|rule|decree|mandate|appeal|petition|lobby"],
  ["promising", "speech", "cqtn", "promise|pledge|vow|swear|guarantee|offer|commit|volunteer"],
  ["promising", "speech", "cqo", "assure|reassure|convince|persuade"],
  ["warning", "speech", "cqon", "warn|caution|alert"],
  ["warning", "speech", "ctnq", "threaten|predict|foresee|prophesy|foretell"],
  [
    "praising",
    "speech",
    "n",
    "praise|endorse|applaud|laud|tout|welcome|thank|congratulate|commend|salute|compliment|extol",
  ],
  ["praising", "speech", "n", "champion|credit|promote|defend|honor|honour|nominate|embrace|glorify|cheer"],
  [
    "blaming",
    "speech",
    "n",
    "blame|accuse|criticize|criticise|denounce|condemn|attack|blast|slam|decry|assail|rebuke|chide|lambast",
  ],
  [
    "blaming",
    "speech",
    "n",
    "lambaste|deride|ridicule|bash|rip|castigate|excoriate|berate|scold|vilify|disparage|insult|lampoon",
  ],
  [
    "blaming",
    "speech",
    "n",
    "grill|needle|skewer|trash|pillory|fault|upbraid|reprimand|chastise|admonish|boo|taunt|belittle|smear|torch",
  ],
  [
    "blaming",
    "speech",
    "cqn",
    "complain|lament|bemoan|charge|grumble|gripe|fume|bristle|rail|grouse|apologize|apologise",
  ],
  [
    "thinking",
    "mental",
    "cwq",
    "think|believe|feel|hope|fear|worry|suspect|assume|reckon|doubt|guess|imagine|realize|realise",
  ],
  [
    "thinking",
    "mental",
    "cwn",
    "know|understand|recognize|recognise|learn|remember|judge|determine|interpret|anticipate|contemplate",
  ],
  [
    "thinking",
    "mental",
    "n",
    "support|oppose|favor|favour|back|like|love|hate|dislike|prefer|consider|view|regard|envision|resent|relish",
  ],
  [
    "thinking",
    "mental",
    "n",
    "accept|ignore|disapprove|approve|admire|respect|loathe|despise|detest|distrust|perceive|tolerate",
  ],
  ["thinking", "mental", "tn", "want|wish|expect|plan|intend|seek|aim|hope|prefer|decide|opt|desire|aspire"],
  ["thinking", "mental", "t", "refuse|decline|seem|appear|love|hesitate"],
  ["thinking", "mental", "c", "seem|appear|notice|discover"],
];

const NOUNS: readonly Row[] = [
  [
    "neutral",
    "speech",
    "cqnt",
    "statement|comment|remark|message|response|announcement|answer|reference|mention|story|word|talk",
  ],
  [
    "neutral",
    "speech",
    "cqn",
    "explanation|description|account|reply|discussion|suggestion|observation|assessment|speech|testimony",
  ],
  ["neutral", "writing", "cqn", "report|tweet|letter|note|finding|disclosure|post|headline|article|column|editorial"],
  [
    "claiming",
    "speech",
    "cn",
    "claim|assertion|allegation|argument|contention|insistence|boast|speculation|rumor|rumour|charge",
  ],
  ["denying", "speech", "cn", "denial|rejection|dismissal|rebuttal|refusal"],
  ["confirming", "speech", "cn", "admission|confirmation|acknowledgment|acknowledgement|concession|confession"],
  ["asking", "speech", "wn", "question|query"],
  ["ordering", "speech", "tn", "call|demand|request|proposal|plea|appeal|order|recommendation|advice|push|instruction"],
  ["promising", "speech", "tcn", "promise|pledge|vow|offer|assurance|commitment"],
  ["warning", "speech", "cn", "warning|threat|prediction|forecast"],
  ["praising", "speech", "n", "praise|endorsement|defense|defence|tribute"],
  [
    "blaming",
    "speech",
    "cn",
    "criticism|attack|accusation|critique|complaint|condemnation|rebuke|denunciation|blast|tirade|broadside",
  ],
  [
    "thinking",
    "mental",
    "cnt",
    "belief|view|hope|fear|concern|opinion|doubt|idea|plan|decision|support|opposition|position|stance|notion",
  ],
  [
    "thinking",
    "mental",
    "cnt",
    "assumption|conviction|desire|worry|feeling|sense|intention|confidence|understanding|conclusion|expectation",
  ],
  [
    "thinking",
    "mental",
    "cnt",
    "backing|skepticism|scepticism|anxiety|enthusiasm|interest|sentiment|consensus|preference|impression",
  ],
];

function makeEntries(rows: readonly Row[]): ReadonlyMap<string, CueEntry> {
  const entries = new Map<string, CueEntry>();
  for (const [cueClass, mode, letters, lemmas] of rows)
    for (const lemma of lemmas.split("|")) {
      const held = entries.get(lemma);
      const frames = new Set([...(held?.frames ?? []), ...[...letters].flatMap((letter) => FRAMES[letter] ?? [])]);
      entries.set(lemma, held ? { ...held, frames } : { cueClass, mode, frames });
    }
  return entries;
}

/** Verb lemma → its entry. */
export const CUE_VERBS: ReadonlyMap<string, CueEntry> = makeEntries(VERBS);

/** Noun lemma → its entry: "her claim that …", "support for …". */
export const CUE_NOUNS: ReadonlyMap<string, CueEntry> = makeEntries(NOUNS);

/** Cues that need no source of their own: the words are somebody's, it is not said whose. */
export const CUE_ADVERBS: ReadonlySet<string> = new Set(["reportedly", "allegedly", "supposedly", "purportedly"]);

/** Prepositions that open a source: "according to the mayor". The longest that fits is meant. */
export const SOURCE_PREPOSITIONS: readonly (readonly string[])[] = [
  ["according", "to"],
  ["in", "the", "words", "of"],
  ["in", "the", "view", "of"],
  ["in", "the", "opinion", "of"],
];

/** Verb lemma → prepositions and particles that belong to the cue and open its content: "called for", "pointed out". */
export const CUE_PARTICLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    accuse: "of",
    advocate: "for",
    agree: "with|on|to",
    aim: "at|to",
    allude: "to",
    apologize: "for",
    approve: "of",
    argue: "for|against",
    ask: "about|for",
    balk: "at",
    believe: "in",
    blast: "out",
    boast: "of|about",
    brag: "about",
    brush: "off",
    call: "for|on|out|upon",
    campaign: "for|against",
    care: "about",
    caution: "against",
    come: "out|down",
    comment: "on",
    complain: "about|of",
    count: "on",
    disagree: "with|on",
    disapprove: "of",
    double: "down|on",
    dwell: "on",
    elaborate: "on",
    fire: "back|at",
    focus: "on",
    gripe: "about",
    hint: "at",
    hit: "back|out",
    hope: "for",
    insist: "on",
    inquire: "about",
    joke: "about",
    know: "about|of",
    lash: "out|at",
    lay: "out",
    lean: "toward|towards",
    look: "for|at|forward",
    muse: "about",
    object: "to",
    plead: "for|with",
    point: "out|to",
    protest: "against",
    push: "for|back|against",
    rail: "against|about|at",
    rattle: "off",
    react: "to",
    refer: "to",
    respond: "to",
    rip: "into",
    rule: "out",
    shrug: "off",
    side: "with",
    single: "out",
    speak: "about|of|out|against",
    speculate: "about",
    spell: "out",
    take: "issue|aim|with|at",
    talk: "about|up|of",
    tear: "into",
    think: "about|of",
    touch: "on",
    vote: "for|against",
    vouch: "for",
    warn: "of|against|about",
    weigh: "in",
    wonder: "about",
    worry: "about",
    zero: "in",
  }).map(([lemma, particles]): [string, ReadonlySet<string>] => [lemma, new Set(particles.split("|"))]),
);

/** Verbs that are cues only with one of their particles: "spoke about", never "spoke". */
export const PARTICLE_ONLY: ReadonlySet<string> = new Set(
  "advocate|agree|aim|allude|argue|balk|brush|call|campaign|care|come|count|double|dwell|fire|focus|hint|hit|lash|lean|look|point|push|rail|rattle|react|refer|rip|side|single|speak|spell|take|talk|tear|touch|vote|vouch|weigh|zero"
    .split("|")
    .filter((lemma) => !CUE_VERBS.has(lemma)),
);

/** Verb and particle together, where the class differs from the verb's: "called for" orders, "called" does not. */
export const PARTICLE_CLASSES: ReadonlyMap<string, CueClass> = new Map<string, CueClass>([
  ["call for", "ordering"],
  ["call on", "ordering"],
  ["call upon", "ordering"],
  ["call out", "blaming"],
  ["ask for", "ordering"],
  ["push for", "ordering"],
  ["push back", "denying"],
  ["rule out", "denying"],
  ["shrug off", "denying"],
  ["brush off", "denying"],
  ["lash out", "blaming"],
  ["rail against", "blaming"],
  ["speak out", "blaming"],
  ["vouch for", "praising"],
  ["side with", "confirming"],
  ["agree with", "confirming"],
  ["believe in", "thinking"],
  ["vote for", "thinking"],
  ["vote against", "thinking"],
  ["hint at", "neutral"],
]);

/** Verbs whose refusal is a refusal to speak: "declined to comment", "refused to say whether". */
export const REFUSING_VERBS: ReadonlySet<string> = new Set(["decline", "refuse", "demur", "balk"]);

/** What is refused when a refusal is one to speak. */
export const SPEAKING_VERBS: ReadonlySet<string> = new Set(
  "say|comment|answer|discuss|speak|talk|tell|elaborate|respond|confirm|deny|name|identify|disclose|reveal|explain|address|specify|provide|give|detail|speculate|reply|state|be|offer|release|testify|acknowledge|clarify".split(
    "|",
  ),
);

/** What stands before a colon at the beginning of a headline or paragraph and is nobody's name. */
export const NO_SPEAKER_LABELS: ReadonlySet<string> = new Set(
  "exclusive|watch|update|updated|video|opinion|analysis|editorial|breaking|live|photos|photo|review|note|editor's note|editor’s note|correction|clarification|related|read more|see also|more|listen|gallery|factbox|explainer|timeline|background|contact|source|sources|date|place|time|location|subject|re|from|to|cc|where|when|what|who|why|how|total|pledged|superdelegates|bottom line|key points|the latest|latest|abstract|full text|summary|example|examples|warning|caption|credit|tags|topics|share|follow|media contact|interview|podcast|transcript|fact check|reality check|profile|feature|special report|first on|developing|delegate update|tip|hint|spoiler|ps|p.s|nb".split(
    "|",
  ),
);
