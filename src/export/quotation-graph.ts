import type { Extraction } from "../record/extraction.js";

/** Characters of the report on either side of a quotation. */
const CONTEXT = 100;

/** A line of the GDELT Global Quotation Graph: one report with its direct quotations. */
export interface QuotationGraphLine {
  readonly date: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly lang: string;
  readonly quotes: readonly { readonly pre: string; readonly quote: string; readonly post: string }[];
}

/** The direct quotations of a report with what stands on either side of each; null where there are none. */
export function toQuotationGraph({ article, attributions }: Extraction): QuotationGraphLine | null {
  const { text, publishedAt, title, report, language } = article;
  const quotes = attributions
    .filter(({ manner }) => manner === "direct")
    .flatMap(({ content }) => content)
    .map(({ start, end }) => ({
      pre: text.slice(Math.max(0, start - CONTEXT), start),
      quote: text.slice(start, end),
      post: text.slice(end, end + CONTEXT),
    }));
  if (quotes.length === 0) return null;
  return { date: publishedAt, url: report.url, title, lang: language === "en" ? "ENGLISH" : language, quotes };
}
