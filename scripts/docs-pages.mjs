// The pages of docs/ that are made from tables in the code. `npm run docs` writes them; a test compares them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ERRORS } from "../dist/base/errors.js";
import { SETTINGS } from "../dist/base/settings.js";
import { describeCommands } from "../dist/cli/main.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const cell = (text) => String(text).replaceAll("|", "\\|");

function errorsPage() {
  const rows = Object.entries(ERRORS).map(
    ([code, row]) =>
      `| \`${code}\` | ${cell(row.template)} | ${cell(row.remedy)} | ${row.exitStatus} | ${row.httpStatus} | ${row.act} |`,
  );
  return `# Errors

Made by \`npm run docs\` from \`src/base/errors.ts\`. A fault inside a report is not an error but a Problem of that report
(see [record.md](record.md)). *skip*: this input is left out and the rest goes on; *stop*: the command ends; *retry*:
the same command will do later.

The exit status of a command is 0 when all went well, 1 when something given was refused, 2 when the command line
cannot be read, 3 when the record cannot be used, 4 when it can be tried again later, 130 after Ctrl-C, 141 when the
reader of the output went away; the highest of what was met counts.

| code | message | remedy | exit | HTTP | act |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

function settingsPage() {
  const rows = Object.entries(SETTINGS).map(
    ([name, row]) =>
      `| \`${name}\` | \`${row.flag}\` | \`${row.env}\` | ${row.default === null ? "" : `\`${row.default}\``} | ${row.unit} | ${cell(row.help)} |`,
  );
  return `# Settings

Made by \`npm run docs\` from \`src/base/settings.ts\`. A flag outdoes the environment, the environment the default.

| setting | flag | environment | default | unit | what |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

function cliPage() {
  const sections = describeCommands().map(({ name, help }) => `## ${name}\n\n\`\`\`text\n${help.trimEnd()}\n\`\`\`\n`);
  return `# The command line\n\nMade by \`npm run docs\` from the commands' own help.\n\n${sections.join("\n")}`;
}

/** The README with its example's present output. */
function readmePage() {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-docs-"));
  const env = { ...process.env, COLUMNS: "110" };
  const run = (...args) =>
    execFileSync(process.execPath, [join(root, "bin/onrecord.js"), ...args], { cwd: folder, encoding: "utf8", env });
  try {
    run("add", join(root, "fixtures/reports"), "--record", "sample.onrecord");
    const table = run("statements", "reopen*", "--record", "sample.onrecord").trimEnd();
    const example = `\`\`\`text\n$ node bin/onrecord.js statements "reopen*" --record sample.onrecord\n\n${table}\n\`\`\``;
    return readFileSync(join(root, "README.md"), "utf8").replace(
      /(<!-- example:begin -->\n)[\s\S]*?(<!-- example:end -->)/,
      (_, begin, end) => `${begin}${example}\n${end}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The generated pages: path from the project's folder, and whole text. */
export const pages = {
  "docs/errors.md": errorsPage(),
  "docs/settings.md": settingsPage(),
  "docs/cli.md": cliPage(),
  "README.md": readmePage(),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(pages)) writeFileSync(join(root, path), text);
}
