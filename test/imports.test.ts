import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// The table of what may import what. It stands in ARCHITECTURE.md too; a test below keeps the two together.
const EXTRACTING = ["intake", "article", "syntax", "attribution", "speaker", "circumstance"];
const LEARNED = ["base", "record", "tree", "lexicon", "model"];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  record: ["base"],
  model: ["base"],
  tree: ["base", "record"],
  lexicon: ["base", "record"],
  ...Object.fromEntries([...EXTRACTING, "registry", "statement"].map((room) => [room, LEARNED])),
  review: ["base", "record"],
  pipeline: [...EXTRACTING, "record", "base"],
  store: ["review", "base", "record"],
  ingest: ["pipeline", "intake", "registry", "statement", "review", "store", "record", "base"],
  query: ["statement", "review", "store", "record", "base"],
  export: ["store", "query", "review", "record", "base"],
  cli: ["server", "ingest", "query", "export", "store", "record", "base", "training", "evaluation"],
  server: ["ingest", "query", "export", "store", "record", "base"],
  training: ["base", "record", "tree", "lexicon", "model", "evaluation", ...EXTRACTING],
  evaluation: ["base", "record"],
};

const src = fileURLToPath(new URL("../src/", import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.split(sep).join("/"))
  .sort();

const roomOf = (path: string): string => (path.includes("/") ? (path.split("/")[0] ?? "") : path.replace(/\.ts$/, ""));

/** Every module of ours that a file imports, statically or on demand, as a path below src. */
function listImports(path: string): string[] {
  const text = readFileSync(join(src, path), "utf8");
  const found = text.matchAll(/(?:from|import|import\()\s*["'](\.[^"']+)["']/g);
  return [...found]
    .map(([, target]) =>
      relative(src, resolve(src, dirname(path), target ?? ""))
        .split(sep)
        .join("/"),
    )
    .filter((target) => !target.startsWith(".."));
}

describe("imports between rooms", () => {
  it("knows every room that there is", () => {
    const rooms = new Set(sources.map(roomOf).filter((room) => room !== "index"));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it("follows the table: no room reaches into one that it may not know", () => {
    const breaches = sources.flatMap((path) => {
      const room = roomOf(path);
      if (room === "index") return [];
      return listImports(path)
        .filter((target) => roomOf(target.replace(/\.js$/, "")) !== room)
        .filter((target) => !MAY_IMPORT[room]?.includes(roomOf(target.replace(/\.js$/, ""))))
        .map((target) => `${path} imports ${target}`);
    });
    expect(breaches).toEqual([]);
  });

  it("is the table of ARCHITECTURE.md", () => {
    const page = readFileSync(fileURLToPath(new URL("../ARCHITECTURE.md", import.meta.url)), "utf8");
    const rows = [...page.matchAll(/^\| ([a-z, ]+) \| (.+) \|$/gm)].filter(([, rooms]) => rooms !== "room");
    const onPage = Object.fromEntries(
      rows.flatMap(([, rooms = "", allowed = ""]) => {
        const named = allowed.replace("the extracting rooms", EXTRACTING.join(" ")).match(/[a-z]+/g) ?? [];
        return rooms.split(", ").map((room) => [room, named.filter((word) => word in MAY_IMPORT).sort()]);
      }),
    );
    const inTest = Object.fromEntries(Object.entries(MAY_IMPORT).map(([room, allowed]) => [room, [...allowed].sort()]));
    expect({ ...onPage, index: undefined, export: onPage.export }).toEqual({ ...inTest, index: undefined });
  });

  it("lets the browser application take types from the server's schemas, and nothing else of the house", () => {
    const web = fileURLToPath(new URL("../web/src/", import.meta.url));
    const reaching = readdirSync(web, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) => [
        ...readFileSync(join(web, path), "utf8").matchAll(/^(?:import|export) [^;"]*"([^"]*\/src\/[^"]*)"/gm),
      ]);
    expect(reaching.length).toBeGreaterThan(0);
    const isOfTypes = /^(?:import|export) type \{[^}]*\} from "[./]+\/src\/server\/schema\/[^"]+"$/;
    expect(reaching.map(([statement]) => statement).filter((statement) => !isOfTypes.test(statement))).toEqual([]);
  });

  it("reads imports at all", () => {
    expect(listImports("pipeline.ts")).toContain("article/make-article.js");
  });

  it("loads training and evaluation only on demand at the command line", () => {
    const eager = sources
      .filter((path) => path.startsWith("cli/") && !path.endsWith(".test.ts"))
      .flatMap((path) => {
        const text = readFileSync(join(src, path), "utf8");
        return [...text.matchAll(/^import (?!type).*from "\.\.\/(training|evaluation)\//gm)].map(() => path);
      });
    expect(eager).toEqual([]);
  });
});
