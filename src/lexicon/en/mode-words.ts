// Words that tell how something was uttered, whatever the cue: written, or spoken. Lower case, singular.

function makeSet(words: string): ReadonlySet<string> {
  return new Set(words.split("|"));
}

/** Nouns for things that are written or counted: as a source ("the report says") or as the place of the words. */
export const WRITTEN_NOUNS: ReadonlySet<string> = makeSet(
  "report|study|poll|survey|book|memoir|article|letter|email|e-mail|memo|memorandum|document|transcript|filing|brief|lawsuit|complaint|indictment|affidavit|petition|motion|ruling|opinion|dissent|decision|statement|communique|communiqué|tweet|post|posting|blog|editorial|op-ed|column|essay|headline|release|website|site|page|statistic|datum|data|figure|record|analysis|research|census|constitution|law|bill|amendment|platform|paper|newspaper|magazine|journal|agency|newsletter|text|message|note|caption|review|audit|resolution|treaty|agreement|contract|manifesto|biography|autobiography|manuscript|novel|chapter|passage|sign|placard|banner|poster|questionnaire|index|dossier|file|diary|submission|fact-check|feature|profile|piece|story|dispatch|facebook|twitter|instagram|telegram|snapchat|weibo|reddit|email|fact-checker|pollster|researcher|author|columnist",
);

/** Nouns for spoken occasions: they outweigh a written word of the same sentence. */
export const SPOKEN_NOUNS: ReadonlySet<string> = makeSet(
  "interview|speech|conference|briefing|rally|debate|hearing|podcast|show|television|radio|broadcast|call|phone|telephone|conversation|meeting|testimony|press|presser|gaggle|remark|microphone|audience|crowd|reporter",
);

/** Verbs that are always writing. */
export const WRITING_VERBS: ReadonlySet<string> = makeSet(
  "write|tweet|retweet|post|email|e-mail|text|blog|publish|print|sign|type|scrawl|pen|file|title|headline|editorialize|quote-tweet",
);

/** What a court does, it does in writing, though it may be read out. */
export const COURT_VERBS: ReadonlySet<string> = makeSet(
  "rule|overrule|overturn|uphold|reject|dismiss|vacate|affirm|find|hold|order|decide",
);

/** Nouns and names for who rules. */
export const COURT_NOUNS: ReadonlySet<string> = makeSet("court|judge|justice|tribunal|panel|jury|magistrate");

/** Outlets whose name is one word. */
export const ONE_WORD_OUTLETS: ReadonlySet<string> = makeSet(
  "reuters|politico|politifact|bloomberg|breitbart|buzzfeed|wikileaks|vox|slate|salon|newsweek|factcheck.org|snopes|axios|bellingcat|tass|interfax|ukrinform|xinhua|wikipedia|gallup|yougov|ipsos",
);

/** Last words of the names of newspapers, agencies and other outlets. */
export const OUTLET_WORDS: ReadonlySet<string> = makeSet(
  "times|post|journal|tribune|herald|globe|guardian|telegraph|gazette|observer|chronicle|reuters|politico|bloomberg|breitbart|politifact|buzzfeed|independent|examiner|star|mail|dispatch|courier|inquirer|sentinel|register|economist|atlantic|newsweek|wikileaks|vox|slate|salon|mirror|sun|beacon|review|weekly|press",
);
