// `npm start`: sets up, then runs the commands that a new user would type on the project's sample reports: adds them, and
// serves the record. `npm start -- --once` adds, prints and ends.
import { spawn, spawnSync } from "node:child_process";
import { join, relative } from "node:path";
import { root, setUp } from "./set-up.mjs";

setUp();
const record = relative(process.cwd(), join(root, "sample.onrecord")) || "sample.onrecord";
const samples = relative(process.cwd(), join(root, "fixtures/reports"));
const isOnce = process.argv.includes("--once");
const commands = [
  ["add", samples, "--record", record],
  ["statements", "--limit", "20", "--record", record],
];
for (const command of commands) {
  console.log(`\n$ onrecord ${command.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [join(root, "bin/onrecord.js"), ...command], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
console.log(`
Type next (node bin/onrecord.js, or npx onrecord where it is installed):
  node bin/onrecord.js statements "refinery" --record ${record}
      search what was said
  node bin/onrecord.js show ID --record ${record}
      one statement (an ID of the last column), and where each field came from
  node bin/onrecord.js extract yourreport.txt
      read a report of your own, print JSON
  node bin/onrecord.js add yourfolder
      keep a record of your own
  node bin/onrecord.js --help`);
if (!isOnce) {
  console.log(`\n$ onrecord serve --record ${record}   (Ctrl-C ends it)\n`);
  const served = spawn(process.execPath, [join(root, "bin/onrecord.js"), "serve", "--record", record], {
    stdio: "inherit",
  });
  // Ctrl-C reaches the server too; this one waits until it has closed the record.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => served.kill(signal));
  served.on("exit", (status) => process.exit(status ?? 0));
}
