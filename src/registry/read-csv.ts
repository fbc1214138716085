import { OnrecordError } from "../base/errors.js";
import type { HolderRow } from "./read-office-holders.js";

/** What a column may be called, in lower case → what it holds. */
const COLUMNS: Readonly<Record<string, string>> = {
  ...{ name: "name", person: "name", person_name: "name", holder: "name" },
  ...{ office: "office", role: "office", position: "office", post: "office", title: "office" },
  ...{ body: "body", organization: "body", organisation: "body", org: "body", on_behalf_of: "body" },
  ...{ country: "country", country_code: "country", party: "party", group: "party" },
  ...{ from: "from", start: "from", start_date: "from", since: "from" },
  ...{ until: "until", end: "until", end_date: "until", to: "until" },
  ...{ id: "id", identifier: "id", wikidata: "wikidata", wikidata_id: "wikidata", identifiers: "id" },
};

/**
 * Reads comma-separated values (RFC 4180; semicolons or tabs where the headings are parted by them). Unknown columns are
 * passed over.
 * @throws OnrecordError HOLDERS_BAD when no column holds names or none offices, or a quotation mark is never closed.
 */
export function readCsv(text: string, file: string): readonly HolderRow[] {
  const headingLine = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const mark = [",", ";", "\t"].sort((a, b) => headingLine.split(b).length - headingLine.split(a).length)[0] ?? ",";
  const [headings = { cells: [], line: 1 }, ...lines] = splitCells(text, mark, file);
  const kinds = headings.cells.map((cell) => COLUMNS[cell.trim().toLowerCase().replace(/[ -]/g, "_")] ?? null);
  for (const needed of ["name", "office"])
    if (!kinds.includes(needed))
      throw new OnrecordError("HOLDERS_BAD", { file, reason: `no column is headed "${needed}"` });
  return lines
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ cells, line }): HolderRow => {
      const read = (kind: string): string | null => cells[kinds.indexOf(kind)]?.trim() || null;
      const wikidata = read("wikidata");
      return {
        ...{ name: read("name") ?? "", office: read("office") ?? "", body: read("body"), country: read("country") },
        ...{ party: read("party"), from: read("from"), until: read("until"), place: `line ${line}` },
        externalIds: [...(read("id")?.split(/[\s;|]+/) ?? []), ...(wikidata === null ? [] : [`wikidata:${wikidata}`])],
      };
    });
}

interface CsvLine {
  readonly cells: readonly string[];
  /** The line of the file that it begins on, from 1. */
  readonly line: number;
}

function splitCells(text: string, mark: string, file: string): readonly CsvLine[] {
  const found: CsvLine[] = [];
  let cells: string[] = [];
  let line = 1;
  let startLine = 1;
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    const end = quoted ? findClosing(text, at) : findEnd(text, at, mark);
    if (end < 0)
      throw new OnrecordError("HOLDERS_BAD", { file, reason: `line ${line}: a quotation mark is never closed` });
    const cell = quoted ? text.slice(at + 1, end).replace(/""/g, '"') : text.slice(at, end);
    cells.push(cell);
    line += cell.split("\n").length - 1;
    at = quoted ? end + 1 : end;
    if (text[at] === mark) {
      at++;
      if (at < text.length) continue;
      cells.push("");
    }
    while (at < text.length && text[at] !== "\n") at++;
    at++;
    found.push({ cells, line: startLine });
    cells = [];
    line++;
    startLine = line;
  }
  if (cells.length > 0) found.push({ cells, line: startLine });
  return found;
}

/** Where the cell that a quotation mark opens is closed; -1 when it never is. A doubled mark stands for one. */
function findClosing(text: string, open: number): number {
  let at = open + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
    at += 2;
  }
}

function findEnd(text: string, start: number, mark: string): number {
  let at = start;
  while (at < text.length && text[at] !== mark && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
