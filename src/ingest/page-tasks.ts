import type { WatchedPage } from "../record/source.js";
import type { ExtractTask } from "./extract-tasks.js";
import type { PageOutcome } from "./fetch-due-pages.js";
import type { Told } from "./watch-schedule.js";

/** A page that was fetched, on its way through the extraction. */
export interface PageTask extends ExtractTask {
  readonly page: WatchedPage;
  readonly told: Told;
}

/** Passes documents on to be read, and keeps aside what needs no reading. */
export async function* sortOut(
  outcomes: AsyncIterable<PageOutcome>,
  keep: (page: WatchedPage, outcome: Exclude<PageOutcome, { readonly kind: "document" }>) => Promise<void>,
): AsyncGenerator<PageTask> {
  for await (const outcome of outcomes) {
    const { page } = outcome;
    if (outcome.kind === "document")
      yield { document: outcome.document, attributions: "found", page, told: outcome.told };
    else await keep(page, outcome);
  }
}
