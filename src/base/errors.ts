/**
 * The error table: every fault that a caller can meet, with its words, its remedy and what to do about it.
 * Bad data inside a report is not an error but a `Problem` on its article; throw only for the caller's fault
 * or a broken outside. `docs/errors.md` lists this table, and a test compares the two.
 */

/** What whoever meets the error should do: give up, leave this input out and go on, or try again later. */
export type ErrorAct = "stop" | "skip" | "retry";

interface ErrorRow {
  /** The message; `{name}` is filled from the details. */
  readonly template: string;
  /** What the reader can do about it. */
  readonly remedy: string;
  readonly exitStatus: number;
  readonly httpStatus: number;
  readonly act: ErrorAct;
}

export const ERRORS = {
  INPUT_NOT_FOUND: {
    template: "{file}: there is no such file or folder",
    remedy: "Check the path; quote it if it has spaces.",
    exitStatus: 1,
    httpStatus: 404,
    act: "skip",
  },
  INPUT_UNREADABLE: {
    template: "{file}: cannot be read ({reason})",
    remedy: "Check that it is there and may be read, then run the command again; what was done stays done.",
    exitStatus: 1,
    httpStatus: 400,
    act: "skip",
  },
  INPUT_EMPTY: {
    template: "{file}: is empty",
    remedy: "Nothing was read from it. Leave it out, or fetch it again.",
    exitStatus: 1,
    httpStatus: 400,
    act: "skip",
  },
  INPUT_BINARY: {
    template: "{file}: is not text ({reason})",
    remedy: "Give plain text, HTML or JSON Lines; convert other formats first.",
    exitStatus: 1,
    httpStatus: 415,
    act: "skip",
  },
  INPUT_TOO_LARGE: {
    template: "{file}: {size} bytes is over the limit of {limit} bytes for one report",
    remedy: "Split it, or raise the limit with --max-report-bytes.",
    exitStatus: 1,
    httpStatus: 413,
    act: "skip",
  },
  INPUT_TOO_DEEP: {
    template: "{file}: its markup is nested deeper than {limit} elements",
    remedy: "Save the page's text instead; such markup is usually broken or hostile.",
    exitStatus: 1,
    httpStatus: 422,
    act: "skip",
  },
  INPUT_BAD_LINE: {
    template: "{file}: is not a report in JSON Lines ({reason})",
    remedy: 'Each line is one object with at least "id" and "text"; mend or drop the line.',
    exitStatus: 1,
    httpStatus: 422,
    act: "skip",
  },
  INPUT_NO_TEXT: {
    template: "{file}: no text of a report was found in it",
    remedy: "If the text is there but hidden in scripts, save the page from a browser first.",
    exitStatus: 1,
    httpStatus: 422,
    act: "skip",
  },
  INPUT_UNPACKS_TOO_LARGE: {
    template: "{file}: unpacks to more than {limit} bytes from {size}",
    remedy: "No report is packed so small: it is broken or hostile. Unpack it yourself and look at it.",
    exitStatus: 1,
    httpStatus: 413,
    act: "skip",
  },
  ARCHIVE_BROKEN: {
    template: "{file}: the archive is damaged or cut off ({reason}); what could be read of it was read",
    remedy: "Fetch the archive again, then add it again: what is known already is not added twice.",
    exitStatus: 1,
    httpStatus: 422,
    act: "skip",
  },
  ARCHIVE_TOO_MANY: {
    template: "{file}: the archive holds more than {limit} files; the first {limit} were looked at",
    remedy: "Unpack it into a folder, and add that.",
    exitStatus: 1,
    httpStatus: 413,
    act: "skip",
  },
  FEED_UNREADABLE: {
    template: "{file}: cannot be read as a feed ({reason})",
    remedy: "Give the address of an RSS, Atom or JSON Feed, an OPML list, a sitemap, or a page that names its feeds.",
    exitStatus: 1,
    httpStatus: 422,
    act: "skip",
  },
  FETCH_URL_BAD: {
    template: "{file}: cannot be fetched ({reason})",
    remedy: "Give a whole address that begins with http:// or https://.",
    exitStatus: 1,
    httpStatus: 400,
    act: "skip",
  },
  FETCH_CLOSED: {
    template: "{file}: leads to {address}, which is not on the public internet",
    remedy: "Save the page and add the file; addresses of one's own network are fetched only where that is allowed.",
    exitStatus: 1,
    httpStatus: 403,
    act: "skip",
  },
  FETCH_NOT_WELCOME: {
    template: "{file}: the site's robots.txt asks programs not to fetch this",
    remedy: "Open it in a browser, save the page and add the file.",
    exitStatus: 1,
    httpStatus: 403,
    act: "skip",
  },
  FETCH_REFUSED: {
    template: "{file}: the site answered {status}",
    remedy: "Open the address in a browser; if it shows there, save the page and add the file.",
    exitStatus: 1,
    httpStatus: 502,
    act: "skip",
  },
  FETCH_TOO_MANY_REDIRECTS: {
    template: "{file}: was sent on more than {limit} times, or in a circle",
    remedy: "Open the address in a browser, and give the one that it ends at.",
    exitStatus: 1,
    httpStatus: 502,
    act: "skip",
  },
  FETCH_NOT_A_PAGE: {
    template: "{file}: is {type}, neither a page nor a feed nor text",
    remedy: "Give the address of a page, a feed or a sitemap.",
    exitStatus: 1,
    httpStatus: 415,
    act: "skip",
  },
  FETCH_UNREACHABLE: {
    template: "{file}: cannot be reached ({reason})",
    remedy: "Check the address and the network, then run it again.",
    exitStatus: 4,
    httpStatus: 502,
    act: "retry",
  },
  FETCH_TIMEOUT: {
    template: "{file}: took longer than {limit_ms} milliseconds ({stage})",
    remedy: "Run it again later; the site may be slow just now.",
    exitStatus: 4,
    httpStatus: 504,
    act: "retry",
  },
  FETCH_BROKEN: {
    template: "{file}: what came is broken ({reason})",
    remedy: "Run it again later; if it stays so, save the page from a browser and add the file.",
    exitStatus: 4,
    httpStatus: 502,
    act: "retry",
  },
  FETCH_LATER: {
    template: "{file}: the site answered {status} and wants to be asked again in {wait_s} seconds",
    remedy: "Run it again then.",
    exitStatus: 4,
    httpStatus: 503,
    act: "retry",
  },
  INPUT_REMOVED: {
    template: "{file}: this report was removed on {at} ({reason}) and stays out",
    remedy: "Removal is for good. If it was a mistake, add it to a new record.",
    exitStatus: 1,
    httpStatus: 410,
    act: "skip",
  },
  WORKER_LOST: {
    template: "{file}: the worker reading it ended before it was done ({reason})",
    remedy: "Run the command again; if it happens again, leave this report out and send it to us.",
    exitStatus: 1,
    httpStatus: 500,
    act: "skip",
  },
  RECORD_NOT_FOUND: {
    template: "{file}: there is no record here",
    remedy: "Make one with `onrecord add`, or name another with --record.",
    exitStatus: 3,
    httpStatus: 404,
    act: "stop",
  },
  RECORD_NOT_OURS: {
    template: "{file}: is not an onrecord record ({reason})",
    remedy: "Name another file with --record; this one is left untouched.",
    exitStatus: 3,
    httpStatus: 500,
    act: "stop",
  },
  RECORD_NEWER: {
    template: "{file}: was written by a newer onrecord (layout {found}, this one knows up to {known})",
    remedy: "Install the newer onrecord, or export the record there and import it here.",
    exitStatus: 3,
    httpStatus: 500,
    act: "stop",
  },
  RECORD_BUSY: {
    template: "{file}: another process is writing to this record",
    remedy: "Wait until it is done, then run the command again.",
    exitStatus: 4,
    httpStatus: 503,
    act: "retry",
  },
  WATCH_BUSY: {
    template: "{file}: another `onrecord watch` is at work on this record",
    remedy: "Let that one go on, or end it with Ctrl-C first.",
    exitStatus: 4,
    httpStatus: 503,
    act: "retry",
  },
  SOURCE_NOT_FOUND: {
    template: "{source}: no source of this record is called so",
    remedy: "Copy an address from `onrecord sources`.",
    exitStatus: 1,
    httpStatus: 404,
    act: "stop",
  },
  SOURCE_AMBIGUOUS: {
    template: "{source}: more than one source is called so: {sources}",
    remedy: "Give more of the address.",
    exitStatus: 1,
    httpStatus: 409,
    act: "stop",
  },
  DISK_FULL: {
    template: "{file}: the disk is full or the record cannot be written ({reason})",
    remedy: "Make room, then run the same command again: what was acknowledged is kept and it goes on from there.",
    exitStatus: 4,
    httpStatus: 507,
    act: "stop",
  },
  ID_NOT_FOUND: {
    template: "{id}: nothing in this record has that id",
    remedy: "Copy an id from `onrecord statements`; ids begin with sta_, att_ or rep_.",
    exitStatus: 1,
    httpStatus: 404,
    act: "stop",
  },
  ID_AMBIGUOUS: {
    template: "{id}: more than one id in this record begins so",
    remedy: "Give more of the id.",
    exitStatus: 1,
    httpStatus: 409,
    act: "stop",
  },
  SPEAKER_AMBIGUOUS: {
    template: "{name}: more than one speaker is called so: {speakers}",
    remedy: "Give the id of the one you mean; `onrecord speakers show ID` tells them apart.",
    exitStatus: 1,
    httpStatus: 409,
    act: "stop",
  },
  QUERY_BAD: {
    template: "the search cannot be read: {reason}",
    remedy: 'Use words, "a phrase in quotation marks", or a beginning with a star (refin*).',
    exitStatus: 2,
    httpStatus: 400,
    act: "stop",
  },
  OPTION_BAD: {
    template: "{option}: {reason}",
    remedy: "See the command's --help.",
    exitStatus: 2,
    httpStatus: 400,
    act: "stop",
  },
  CORRECTION_BAD: {
    template: "the correction cannot be kept: {reason}",
    remedy: "Mend what it says, and send it again.",
    exitStatus: 1,
    httpStatus: 422,
    act: "stop",
  },
  PAGE_UNKNOWN: {
    template: "{path}: there is no such page",
    remedy: "See /api/openapi.json for what can be asked.",
    exitStatus: 1,
    httpStatus: 404,
    act: "stop",
  },
  HOST_UNKNOWN: {
    template: "{host}: this server does not go by that name",
    remedy: "Use the address that `onrecord serve` printed; another name can be allowed with --allow-host.",
    exitStatus: 1,
    httpStatus: 421,
    act: "stop",
  },
  TOKEN_NEEDED: {
    template: "this record is shown to those with a token alone",
    remedy: "Send it as `Authorization: Bearer …`, or open the address with ?token=… once.",
    exitStatus: 1,
    httpStatus: 401,
    act: "stop",
  },
  TOKEN_MISSING: {
    template: "{host} can be reached from elsewhere, and no token is set",
    remedy:
      "Make tokens with `onrecord reviewers add`, set ONRECORD_TOKEN to a long random word, or serve on 127.0.0.1.",
    exitStatus: 2,
    httpStatus: 500,
    act: "stop",
  },
  TEXT_WITHHELD: {
    template: "{id}: whole texts are not given out here",
    remedy: "Ask the owner of the record to serve it with --full-text.",
    exitStatus: 1,
    httpStatus: 403,
    act: "stop",
  },
  NOT_ALLOWED: {
    template: "{who} may not {act}",
    remedy:
      "Ask an owner of the record; `onrecord reviewers` tells who may correct, and makes tokens for those who should.",
    exitStatus: 1,
    httpStatus: 403,
    act: "stop",
  },
  NAME_WANTED: {
    template: "nobody has said yet who is at work here",
    remedy: "Say your name first: the site asks for it, programs send it to /api/reviewer.",
    exitStatus: 1,
    httpStatus: 409,
    act: "stop",
  },
  SITE_FOREIGN: {
    template: "{origin}: a page elsewhere may not correct this record",
    remedy: "Correct it on the site that `onrecord serve` shows, or send no Origin.",
    exitStatus: 1,
    httpStatus: 403,
    act: "stop",
  },
  COUNT_CHANGED: {
    template: "the search finds {found} attributions that nobody judged, not {expected}",
    remedy: "Nothing was done. Look at the count again, and confirm the new one.",
    exitStatus: 1,
    httpStatus: 409,
    act: "retry",
  },
  REVIEWER_UNKNOWN: {
    template: "{name}: there is no such reviewer",
    remedy: "`onrecord reviewers` lists them.",
    exitStatus: 1,
    httpStatus: 404,
    act: "stop",
  },
  REVIEWERS_BAD: {
    template: "{file}: is not a list of reviewers ({reason})",
    remedy: "Mend it, or take it away and make the reviewers anew with `onrecord reviewers add`.",
    exitStatus: 3,
    httpStatus: 500,
    act: "stop",
  },
  METHOD_REFUSED: {
    template: "{method}: nothing can be done that way here",
    remedy:
      "Ask with GET; what people correct is sent with POST to /api/corrections, /api/review/bulk and /api/reviewer.",
    exitStatus: 1,
    httpStatus: 405,
    act: "stop",
  },
  TOO_MANY_QUESTIONS: {
    template: "more than {most} questions in a minute",
    remedy: "Wait {wait_s} seconds.",
    exitStatus: 4,
    httpStatus: 429,
    act: "retry",
  },
  ADDRESS_TAKEN: {
    template: "{address}: cannot be served there ({reason})",
    remedy: "Choose another --port, or end what uses it.",
    exitStatus: 2,
    httpStatus: 500,
    act: "stop",
  },
  INTERNAL: {
    template: "something went wrong in here ({reason})",
    remedy: "Try again; if it stays so, please report it.",
    exitStatus: 1,
    httpStatus: 500,
    act: "stop",
  },
  OUTPUT_EXISTS: {
    template: "{file}: exists already",
    remedy: "Name another file, or remove this one first.",
    exitStatus: 1,
    httpStatus: 409,
    act: "stop",
  },
  OUTPUT_UNWRITABLE: {
    template: "{file}: cannot be written ({reason})",
    remedy: "Name a file in a folder that exists and that you may write to.",
    exitStatus: 1,
    httpStatus: 400,
    act: "stop",
  },
  IMPORT_BAD: {
    template: "{file}: is not a whole export of a record ({reason})",
    remedy: "Export again with `onrecord export`, then import that file into a new record.",
    exitStatus: 1,
    httpStatus: 422,
    act: "stop",
  },
  HOLDERS_BAD: {
    template: "{file}: is not a list of office-holders ({reason})",
    remedy: 'Give Popolo JSON with persons and memberships, or CSV with at least the columns "name" and "office".',
    exitStatus: 1,
    httpStatus: 422,
    act: "stop",
  },
  MODEL_BAD: {
    template: "{file}: this model cannot be used ({reason})",
    remedy: "Install onrecord again; its files are damaged or belong to another version.",
    exitStatus: 5,
    httpStatus: 500,
    act: "stop",
  },
} as const satisfies Record<string, ErrorRow>;

/** The name of a row in the error table. */
export type ErrorCode = keyof typeof ERRORS;

/**
 * A fault from the error table. `message` is the row's template filled with the details; `remedy` says what to do.
 * Throw it with the code and the details that the template names.
 */
export class OnrecordError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
  readonly remedy: string;
  readonly exitStatus: number;
  readonly httpStatus: number;
  readonly act: ErrorAct;

  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>>, cause?: unknown) {
    const row: ErrorRow = ERRORS[code];
    super(
      row.template.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole)),
      cause === undefined ? undefined : { cause },
    );
    this.name = "OnrecordError";
    this.code = code;
    this.details = details;
    this.remedy = row.remedy;
    this.exitStatus = row.exitStatus;
    this.httpStatus = row.httpStatus;
    this.act = row.act;
  }
}
