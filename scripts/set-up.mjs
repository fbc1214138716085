// Makes a fresh checkout ready to run: checks Node, installs the packages of the lock file when it has changed, builds.
// Everything it says goes to standard error, so that what the command itself prints can be piped.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".onrecord-set-up");
const webStamp = join(root, "dist", ".web-set-up");

/** Runs a command in the project's folder; its output goes to standard error. Ends the process if it fails. */
function mustRun(command, args, remedy) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  console.error(`onrecord: \`${command} ${args.join(" ")}\` failed${error ? ` (${error.message})` : ""}. ${remedy}`);
  process.exit(1);
}

/** The hash of everything that the browser application is built from. */
function hashWeb() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  const files = [join(root, "src/server/schema"), join(root, "web")].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
          .map((entry) => join(entry.parentPath, entry.name))
      : [],
  );
  for (const file of files.sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
}

/** Installs and builds what is not there yet; does nothing that is done already. */
export function setUp() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`onrecord: needs Node 20.19 or later, this is ${process.versions.node}. Install a newer Node.`);
    process.exit(1);
  }
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(process.versions.modules)
    .digest("hex");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    console.error("onrecord: installing packages …");
    mustRun("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], "Check the network, then run it again.");
    writeFileSync(stamp, wanted);
  }
  mustRun(
    process.execPath,
    [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"],
    "The sources do not compile: check out a clean tree.",
  );
  const web = hashWeb();
  if (existsSync(webStamp) && readFileSync(webStamp, "utf8") === web) return;
  mustRun(
    process.execPath,
    [join(root, "node_modules/vite/bin/vite.js"), "build", "web", "--logLevel", "warn"],
    "The browser application does not build: check out a clean tree.",
  );
  writeFileSync(webStamp, web);
}
