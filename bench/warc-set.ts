// A seeded archive of small invented pages, made on the fly: the same seed gives the same bytes.
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { gzipSync } from "node:zlib";
import { makeRandom } from "./extract-set.js";

const ONSETS = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "br", "dr", "kl"];
const VOWELS = ["a", "e", "i", "o", "u", "ei", "au"];
const ENDS = ["", "n", "r", "l", "s", "k", "m", "sk"];
const PERSONS = 20_000;
const PLACES = 3000;
const HOLDERS = ["Mayor", "Governor", "Foreign Minister", "Harbour Master", "Police Chief", "Councillor"];
const THINGS = ["bridge", "ferry", "levy", "pier", "budget", "school", "market", "railway", "harbour", "library"];
const DEEDS = ["reopen", "close", "be sold", "be rebuilt", "cost more", "be moved", "stay open", "be searched"];

/** Writes a WARC.gz of so many pages, each a member of its own; holds one page at a time. */
export async function writeWarc(path: string, pages: number, seed: number): Promise<void> {
  const out = createWriteStream(path);
  for (let i = 0; i < pages; i++)
    if (!out.write(gzipSync(makeRecord(i, makePage(i, seed)), { level: 1 }))) await once(out, "drain");
  out.end();
  await once(out, "close");
}

/** A page of some sixty words with one quotation and one statement told in other words. */
function makePage(i: number, seed: number): string {
  const random = makeRandom(seed + i * 7919);
  const below = (count: number) => Math.floor(random() * count);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? "";
  const person = `${pick(HOLDERS)} ${makeName(below(PERSONS))}`;
  const other = makeName(below(PERSONS));
  const [place, town] = [makeWord(below(PLACES)), makeWord(below(PLACES))];
  const thing = pick(THINGS);
  const words = Array.from({ length: 6 }, () => makeWord(below(50_000)).toLowerCase()).join(" ");
  const day = new Date(Date.UTC(2021, 0, 1 + (i % 3650))).toISOString();
  return `<!doctype html><html lang="en"><head><title>The ${thing} of ${place}</title>
<meta property="og:site_name" content="${makeWord(i % 40)} Courier"><meta property="article:published_time" content="${day}">
</head><body><article><h1>The ${thing} of ${place}</h1>
<p>${person} said on ${day.slice(0, 10)} that the ${thing} of ${place} would ${pick(DEEDS)} within ${2 + below(90)} weeks.</p>
<p>“The ${thing} is ${words}, and ${town} knows it,” said ${other} of ${town}.</p>
<p>It had been shut since a storm tore ${2 + below(400)} metres off its side, and ${place} was cut off for days.</p>
</article></body></html>`;
}

const makeName = (n: number): string => `${makeWord(n % 211)} ${makeWord(1000 + n)}`;

/** The word of a number: different numbers have different words, up to a few millions. */
function makeWord(number: number): string {
  const syllable = (n: number) =>
    `${ONSETS[n % 18] ?? ""}${VOWELS[Math.floor(n / 18) % 7] ?? ""}${ENDS[Math.floor(n / 126) % 8] ?? ""}`;
  const word = syllable(number % 1008) + syllable(Math.floor(number / 1008) + 13);
  return word.replace(/^./, (letter) => letter.toUpperCase());
}

function makeRecord(i: number, page: string): Buffer {
  const body = Buffer.from(page);
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`;
  const url = `https://${makeWord(i % 40).toLowerCase()}.example/news/${i}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-04-01T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length + body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head + http), body, Buffer.from("\r\n\r\n")]);
}
