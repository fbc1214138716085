/** Words that say nothing of what is spoken of: articles, pronouns, prepositions, conjunctions, auxiliaries. Lower case. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any no each every both either neither all such own same other another
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
  who whom whose which what when where why how there here
  and or but nor so yet if because although though while whereas unless until since than as whether
  of in on at by for with from to into onto about over under after before between among against during without within
  through across toward up down out off again further then once
  be is are was were am been being have has had having do does did doing done
  will would shall should can could may might must ought
  not never only just also very too more most much many
  i'm i've i'll i'd we're we've we'll we'd you're he's she's it's they're they've that's there's
  isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't`
    .trim()
    .split(/\s+/),
);
