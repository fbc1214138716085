// Words of English for what things are said at, in or through: lower case, singular.
import type { OccasionKind } from "../../record/reading.js";

const NOUNS: Readonly<Record<OccasionKind, string>> = {
  "news conference":
    "news conference|press conference|presser|press gaggle|gaggle|press availability|media availability|media conference",
  briefing: "briefing",
  interview: "interview|q&a|question-and-answer session|sit-down",
  speech:
    "speech|address|keynote|lecture|sermon|eulogy|remarks|monologue|victory speech|concession speech|gathering|oration|homily",
  rally: "rally|campaign stop|campaign event|campaign appearance|campaign visit|whistle-stop",
  debate: "debate",
  "hearing or trial":
    "hearing|trial|testimony|deposition|arraignment|sentencing|oral arguments|court appearance|inquest|cross-examination|grilling|proceedings",
  "social media":
    "tweet|tweets|tweetstorm|retweet|twitter|facebook|instagram|social media|truth social|telegram|snapchat|tiktok|youtube|facebook post|instagram post|facebook message|series of tweets|online posting|online post|reddit|linkedin|weibo|mastodon|bluesky|twitter account",
  "email or letter": "email|e-mail|emails|e-mails|letter|letters|memo|memorandum|text message|note|telegram message",
  "written statement":
    "statement|written statement|prepared statement|news release|press release|communique|communiqué|media statement",
  "report or study":
    "report|study|analysis|survey|research|review|fact-check|fact check|audit|white paper|comparison|paper|working paper|assessment|index|census",
  "article or book":
    "article|op-ed|column|essay|book|memoir|feature|editorial|blog post|blog|autobiography|biography|novel|opinion piece|profile|dispatch|magazine piece|endorsement",
  broadcast:
    "broadcast|podcast|telecast|newscast|radio show|radio program|radio programme|talk show|tv show|television show|television program|radio|television|tv",
  "phone call": "phone call|conference call|telephone call|telephone conversation|phone conversation",
  meeting:
    "meeting|breakfast|luncheon|dinner|summit|talks|roundtable|cabinet meeting|board meeting|closed-door meeting|retreat|negotiations|lunch",
  poll: "poll|polls|exit poll|opinion poll",
  other:
    "event|forum|ceremony|protest|demonstration|vigil|fundraiser|fund-raiser|ruling|filing|filings|court filing|lawsuit|motion|brief|legal brief|court papers|legal papers|court documents|complaint|affidavit|indictment|website|web site|transcript|document|documents|convention|town hall|panel|panel discussion|resolution|video|ad|advertisement|campaign ad|commercial|funeral|memorial service|march|parade|commencement|graduation|inauguration|launch|announcement|opinion|dissent|visit|tour|voicemail|submission|petition|conference",
};

/** Noun phrases that name an occasion → its kind; the longest that fits is meant. */
export const OCCASION_NOUNS: ReadonlyMap<string, OccasionKind> = new Map(
  (Object.entries(NOUNS) as [OccasionKind, string][]).flatMap(([kind, nouns]) =>
    nouns.split("|").map((noun): [string, OccasionKind] => [noun, kind]),
  ),
);

/** Verbs of saying that name the occasion themselves. */
export const OCCASION_VERBS: ReadonlyMap<string, OccasionKind> = new Map<string, OccasionKind>([
  ["tweeted", "social media"],
  ["tweets", "social media"],
  ["tweeting", "social media"],
  ["retweeted", "social media"],
  ["testified", "hearing or trial"],
  ["testifying", "hearing or trial"],
  ["testify", "hearing or trial"],
  ["met", "meeting"],
  ["ruled", "other"],
  ["emailed", "email or letter"],
  ["e-mailed", "email or letter"],
]);

/** Channels and stations: what is said on one of them is said in a broadcast. */
export const BROADCASTERS: ReadonlySet<string> = new Set(
  (
    "CNN|MSNBC|CNBC|C-SPAN|HBO|PBS|NPR|BBC|BBC One|BBC Two|BBC Radio|ITV|Sky News|Channel 4|CBC|CTV|Fox|Fox News|Fox News Channel|" +
    "Fox Business|Fox Business Network|ABC|ABC News|NBC|NBC News|CBS|CBS News|Univision|Telemundo|Al Jazeera|Bloomberg TV|" +
    "Bloomberg Television|Comedy Central|Newsmax|Newsmax TV|OAN|RT|France 24|Deutsche Welle|SiriusXM|Sirius XM|RTL|NHK"
  ).split("|"),
);

/** Last words of a programme's name: "The Mara Lind Show", "Vessna Tonight". */
export const PROGRAMME_WORDS: ReadonlySet<string> = new Set(
  "Show Tonight Hour Report Podcast Radio Live Today Sunday Morning Newshour NewsHour Newsnight Nightly".split(" "),
);

/** Participles between an occasion and its day: "a statement issued Tuesday". */
export const OCCASION_PARTICIPLES: ReadonlySet<string> = new Set(
  "issued released posted published held dated delivered sent given made taped aired airing recorded filed conducted broadcast organized organised hosted being".split(
    " ",
  ),
);
