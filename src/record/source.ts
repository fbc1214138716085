// Where reports come from, and how fetching them goes: the memory of `watch`. Nothing of a report rests on it.

/** What an address turned out to be: `feed` tells of reports (a sitemap too), `list` of further sources, `page` is a report. */
export type SourceKind = "unknown" | "page" | "feed" | "list";

/** Why an address could not be had, or not be read. */
export interface FetchFault {
  /** A code of the error table. */
  readonly code: string;
  readonly message: string;
}

/** How fetching one address goes. All times are ISO 8601 instants. */
export interface FetchState {
  /** The address that it came from in the end; what follows holds there alone. */
  readonly fetchedFrom: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly triedAt: string | null;
  readonly succeededAt: string | null;
  /** Since when every attempt has failed; null when the last one did not. */
  readonly failingSince: string | null;
  /** Attempts in a row that failed. */
  readonly failures: number;
  readonly fault: FetchFault | null;
  /** When it is to be fetched next; null when not at all. */
  readonly dueAt: string | null;
}

/** What came of fetching a source's pages, so far. */
export interface SourceCounts {
  /** Reports that were new. */
  readonly added: number;
  /** Reports in a further version. */
  readonly changed: number;
  /** Pages in which nothing was new. */
  readonly known: number;
  /** Pages that could not be had or read. */
  readonly refused: number;
}

/** An address that reports are taken from. */
export interface Source {
  readonly url: string;
  readonly kind: SourceKind;
  /** As it calls itself. */
  readonly title: string | null;
  /** Outlet of its reports that do not tell theirs. */
  readonly outlet: string | null;
  /** The source that names it, or null when a person added it. */
  readonly listedBy: string | null;
  readonly addedAt: string;
  readonly isPaused: boolean;
  readonly state: FetchState;
  readonly counts: SourceCounts;
  /** Of what it told when it was last read: how many reports were left out because they are too old. */
  readonly older: number;
}

/** A page that a source told of, fetched now and again. */
export interface WatchedPage {
  readonly url: string;
  readonly source: string;
  /** The report that it is; null until it was read. */
  readonly reportId: string | null;
  /** How often in a row it was fetched and nothing was new. */
  readonly quiet: number;
  /** When it was changed, as the source has it. */
  readonly toldAt: string | null;
  /** Since when its site says that it is gone (404, 410), though it was there before. The report stays. */
  readonly vanishedAt: string | null;
  readonly state: FetchState;
}
