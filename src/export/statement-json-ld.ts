import { formatMoment } from "../base/format-moment.js";
import type { StatementRow } from "../record/store.js";

/** An object of JSON-LD. */
export interface LinkedData {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/**
 * A statement in the words of schema.org: a `Quotation` where all of it stands in quotation marks, else a `Claim`; both
 * appear in the `NewsArticle` that is shown for it. What is not told is left out.
 * @param site the site's address, without a slash at its end; null leaves addresses on it out
 */
export function toJsonLd(row: StatementRow, site: string | null): LinkedData & { readonly "@context": string } {
  const isQuotation = row.manner === "direct";
  const author = row.speaker === null ? null : toAuthor(row);
  return {
    "@context": "https://schema.org",
    "@type": isQuotation ? "Quotation" : "Claim",
    ...(site === null ? {} : { "@id": `${site}/statements/${row.id}`, url: `${site}/statements/${row.id}` }),
    identifier: row.id,
    text: row.words,
    ...(author === null ? {} : isQuotation ? { spokenByCharacter: author, creator: author } : { author }),
    ...(row.saidOn === null ? {} : { dateCreated: formatMoment(row.saidOn) }),
    [isQuotation ? "isPartOf" : "appearance"]: toArticle(row),
  };
}

function toAuthor({ speaker, office, affiliation }: StatementRow): LinkedData {
  const isPerson = speaker?.kind === "person";
  return {
    "@type": isPerson ? "Person" : "Organization",
    name: speaker?.name,
    ...(isPerson && office !== null ? { jobTitle: office } : {}),
    ...(isPerson && affiliation !== null ? { affiliation: { "@type": "Organization", name: affiliation } } : {}),
  };
}

function toArticle({ title, outlet, url, publishedAt }: StatementRow): LinkedData {
  return {
    "@type": "NewsArticle",
    ...(title === null ? {} : { headline: title }),
    ...(url === null ? {} : { url }),
    ...(publishedAt === null ? {} : { datePublished: publishedAt }),
    ...(outlet === null ? {} : { publisher: { "@type": "Organization", name: outlet } }),
  };
}
