import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("pages made from tables", async () => {
  const { pages } = (await import(pathToFileURL(join(root, "scripts/docs-pages.mjs")).href)) as {
    pages: Record<string, string>;
  };
  it.each(Object.entries(pages))("%s is what `npm run docs` writes", (path, text) => {
    expect(read(path)).toBe(text);
  });
});

/** Each interface's own fields, read from the sources of the record: name → field names. */
function readFieldsOfTypes(): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const file of readdirSync(join(root, "src/record"))) {
    // What a store offers is a door, not something that is kept.
    if (file.startsWith("store")) continue;
    const source = read(join("src/record", file));
    for (const [, name, body] of source.matchAll(/^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)) {
      const names = [...(body ?? "").matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, field]) => field ?? "");
      fields.set(name ?? "", names);
    }
  }
  return fields;
}

/** Each heading's table in docs/record.md: type name → field names in its first column. */
function readFieldsOfPage(): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const section of read("docs/record.md").split(/^### /m).slice(1)) {
    const name = section.split("\n")[0]?.trim() ?? "";
    fields.set(
      name,
      [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field ?? ""),
    );
  }
  return fields;
}

describe("docs/record.md", () => {
  const inCode = readFieldsOfTypes();
  const onPage = readFieldsOfPage();
  const span = ["start", "end"];

  it("has a table for every type of the record but aliases, and no other", () => {
    expect([...onPage.keys()].filter((name) => name !== "Span" && !inCode.has(name))).toEqual([]);
    expect([...inCode.keys()].filter((name) => !onPage.has(name))).toEqual([]);
  });

  it.each([...onPage.keys()])("lists the fields of %s in order", (name) => {
    expect(onPage.get(name)).toEqual(name === "Span" ? span : inCode.get(name));
  });
});

describe("docs/record.md, Problems", () => {
  it("lists every code of a Problem in the code, and no other", () => {
    const section =
      read("docs/record.md")
        .split(/^## Problems$/m)[1]
        ?.split(/^## /m)[0] ?? "";
    const listed = [...section.matchAll(/^\| `([a-z-]+)` \| (\w+) \|/gm)].map(([, code, room]) => `${room} ${code}`);
    const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
    const used = sources
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
      .flatMap((path) =>
        [...read(join("src", path)).matchAll(/\bcode: "([a-z-]+)"/g)].map(
          ([, code]) => `${path.split(/[/\\]/)[0]} ${code}`,
        ),
      );
    expect(listed.toSorted()).toEqual([...new Set(used)].sort());
  });
});

describe("docs/api.md", () => {
  it("lists what src/index.ts exports, and nothing else", () => {
    const exported = [...read("src/index.ts").matchAll(/^export (?:type )?\{([^}]*)\}/gm)]
      .flatMap(([, names]) => (names ?? "").split(","))
      .map((name) =>
        name
          .trim()
          .replace(/^type /, "")
          .replace(/^.* as /, ""),
      );
    const listed = [...read("docs/api.md").matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(exported.filter(Boolean).sort());
  });
});

describe("every page", () => {
  const pages = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    ...readdirSync(join(root, "docs")).map((page) => `docs/${page}`),
  ];
  it.each(pages)("%s links to files that are there", (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});

describe("README.md", () => {
  it("has an example of the library that runs", () => {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-readme-"));
    try {
      const [, code = ""] = /<!-- library:begin -->\n```ts\n([\s\S]*?)```/.exec(read("README.md")) ?? [];
      const run = (...args: string[]) =>
        execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
      run(join(root, "bin/onrecord.js"), "add", join(root, "fixtures/reports"), "--record", "sample.onrecord");
      const library = JSON.stringify(pathToFileURL(join(root, "dist/index.js")).href);
      writeFileSync(join(folder, "example.mjs"), code.replace('"onrecord"', library));
      const output = run("example.mjs");
      expect(output).toContain("Ada Holm 2031-03-31");
      expect(output).toContain("reports: 15");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("ARCHITECTURE.md", () => {
  it("has a heading for every room", () => {
    const rooms = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const headings = new Set([...read("ARCHITECTURE.md").matchAll(/^### (.+)$/gm)].map(([, heading]) => heading));
    expect(rooms.map(({ name }) => name).filter((name) => !headings.has(name))).toEqual([]);
  });
});
