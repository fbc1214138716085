import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe("package-lock.json", () => {
  // `npm install` leaves out what a registry does not serve for other platforms, and then `npm ci` refuses the whole file.
  it("holds every optional package of every platform, so that `npm ci` runs on a fresh machine", () => {
    const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
      packages: Record<string, LockedPackage>;
    };
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe("the package", () => {
  const packed = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      shell: process.platform === "win32",
    }),
  ) as Record<string, { files: { path: string }[] }> | { files: { path: string }[] }[];
  const paths = new Set(Object.values(packed).flatMap(({ files }) => files.map(({ path }) => path)));

  it("ships the command, the library with its types, and every model with its card", () => {
    const needed = ["bin/onrecord.js", "dist/index.js", "dist/index.d.ts", "dist/ingest/extract-worker.js", "LICENSE"];
    expect(needed.filter((path) => !paths.has(path))).toEqual([]);
    const models = execFileSync("git", ["ls-files", "models"], { cwd: root, encoding: "utf8" }).trim().split("\n");
    expect(models.filter((path) => !paths.has(path))).toEqual([]);
  });

  it("ships no tests, sources or caches", () => {
    expect([...paths].filter((path) => /\.test\.|^src\/|^test\/|tsbuildinfo|\.map$|\.onrecord$/.test(path))).toEqual(
      [],
    );
  });
});
