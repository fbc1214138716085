/** Class and id words of parts of a page that are not the article. */
export const NOT_ARTICLE_HINTS =
  /(?:^|[\s_-])(?:comments?|disqus|related|recommend\w*|promos?|promotion|newsletters?|sign-?(?:up|in)|subscri\w*|share|sharing|social\w*|nav\w*|menu|footer|sidebar|advert\w*|ads?|adslot|ad-?container|sponsor\w*|breadcrumbs?|byline|author-?bio|bio|tags?|topics?|taglist|most-?(?:read|popular|viewed)|popular|trending|teasers?(?!-content)|block-(?:query|latest-posts|post-excerpt)|paywall-?(?:prompt|message|box|banner|modal|overlay|barrier|wrapper)|read-?(?:more|next)|more-(?:on|from|stories)|galler\w*|caption|credits?|player|outbrain|taboola|copyright|toolbar|skip|modal|popup|overlay|masthead|site-header|dateline|timestamp|poll|quiz|jobs|login|register|donat\w*|support-us|utility|pull-?quotes?|infobox|factbox|embed|tweet)(?=$|[\s_-])/i;

/** The same for what is never the article, however much of the page it fills. */
export const NEVER_ARTICLE_HINTS = /(?:^|[\s_-])(?:cookies?|consent|gdpr|ccpa|privacy)(?=$|[\s_-])/i;

/** Classes by which a site hides the article itself from those who have not paid. */
export const PAYWALL_HINTS = /paywall|metered|premium|locked/i;

/** Classes of parts that are on the page for machines, or not yet shown. */
export const UNSEEN_CLASSES: ReadonlySet<string> = new Set(
  "hidden visually-hidden visuallyhidden sr-only screen-reader-text screenreader-text u-hidden is-hidden d-none".split(
    " ",
  ),
);

/** Beginnings of lines that sites put between an article's paragraphs. */
export const NOT_ARTICLE_LINES =
  /^(?:advertisement|ad feedback|related(?: (?:articles?|stories|topics|news|content))?:?|read (?:more|next|also)\b.*|see also:?|also read\b.*|more (?:on|from|stories)\b.*|recommended:?|trending:?|sign up\b.*|subscribe\b.*|follow (?:us|me|the)\b.*|share (?:this|on)\b.*|click here\b.*|watch:? .*|listen:? .*|photo(?:graph)?s?:.*|image(?: credit)?s?:.*|story continues below.*|(?:article|this article) continues.*|article content|(?:create|don.t have) an account\b.*|(?:already|sign|log) (?:have an account|in or (?:create|register))\b.*|(?:got|do you have) a story\b.*|for more stories like this\b.*|this is a breaking (?:news )?story\b.*|(?:first|originally) published (?:in|on|by)\b.*|we apologi[sz]e, but this video\b.*|continue reading.*|skip (?:to|past)\b.*|copyright\b.*|©.*|all rights reserved.*|comments?(?: \(\d+\))?|join the conversation.*|get (?:our|the) .*(?:newsletter|app)\b.*|download (?:our|the) .*app\b.*|loading.*|print|email|facebook|twitter|whatsapp|most (?:read|popular))$/i;
