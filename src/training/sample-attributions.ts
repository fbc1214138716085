// Draws attributions from pages for a reader to judge: `npx tsx src/training/sample-attributions.ts [PAGES] [--count N]
// [--seed N] [--whole N]`, PAGES a folder of pages as they were served. Prints each with the words around it, its source in
// {s: }, its cue in {q: } and its content in {c: }; with `--whole N` the text of N pages instead, everything found marked,
// to see what was missed. The same pages, count and seed give the same sample as long as the engine answers the same.
import { parseArgs } from "node:util";
import { makeArticle } from "../article/make-article.js";
import { findAttributions } from "../attribution/find-attributions.js";
import { coverSpans, type Span } from "../base/span.js";
import { readDocuments } from "../intake/read-documents.js";
import type { Article } from "../record/article.js";
import type { Attribution } from "../record/attribution.js";
import { findSentences } from "../syntax/find-sentences.js";
import { makeRandom, shuffle } from "./syntax/shuffle.js";

const MARKS = { source: "s", cue: "q", content: "c" } as const;
/** Units of the text shown before and after. */
const AROUND = 160;

interface Page {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
}

async function readPages(folder: string): Promise<Page[]> {
  const pages: Page[] = [];
  for await (const document of readDocuments([folder])) {
    if (document instanceof Error) continue;
    try {
      const article = makeArticle(document);
      pages.push({ article, attributions: findAttributions(article, findSentences(article)) });
    } catch {
      process.stderr.write(`no report: ${document.name}\n`);
    }
  }
  return pages;
}

/** The text of `span` with the marks of the attributions in it. */
function markSpans({ text }: Article, span: Span, attributions: readonly Attribution[]): string {
  const before = new Map<number, string>();
  const add = (at: number, mark: string, first: boolean) =>
    before.set(at, first ? mark + (before.get(at) ?? "") : (before.get(at) ?? "") + mark);
  for (const attribution of attributions)
    for (const role of ["source", "cue", "content"] as const)
      for (const { start, end } of attribution[role]) {
        add(start, `{${MARKS[role]}:`, false);
        add(end, "}", true);
      }
  let marked = "";
  for (let at = span.start; at <= span.end; at++)
    marked += (before.get(at) ?? "") + (at < span.end ? (text[at] ?? "") : "");
  return marked.replace(/\s+/g, " ");
}

function printAttribution({ article }: Page, attribution: Attribution, number: number): void {
  const { source, cue, content, manner, confidence, producer, within } = attribution;
  const covered = coverSpans([...source, ...cue, ...content]) ?? { start: 0, end: 0 };
  const around = {
    start: Math.max(0, covered.start - AROUND),
    end: Math.min(article.text.length, covered.end + AROUND),
  };
  const signs = [number, manner, confidence.toFixed(2), producer.by.replace(/^.*\//, "… "), within ? "within" : ""];
  process.stdout.write(`[${signs.join(" | ")}] ${markSpans(article, around, [attribution])}\n\n`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      count: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
      whole: { type: "string" },
    },
    allowPositionals: true,
  });
  const [folder = "../shared/data/pages"] = positionals;
  const pages = await readPages(folder);
  const random = makeRandom(Number(values.seed));
  if (values.whole !== undefined) {
    for (const { article, attributions } of shuffle(pages, random).slice(0, Number(values.whole)))
      for (const { span } of article.blocks) process.stdout.write(`${markSpans(article, span, attributions)}\n`);
    return;
  }
  const all = pages.flatMap((page) => page.attributions.map((attribution) => ({ page, attribution })));
  process.stdout.write(`${pages.length} pages, ${all.length} attributions\n\n`);
  const drawn = shuffle(all, random).slice(0, Number(values.count));
  drawn.forEach(({ page, attribution }, i) => {
    printAttribution(page, attribution, i + 1);
  });
}

await main();
