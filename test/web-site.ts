import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveRecord } from "../src/server/serve-record.js";
import { runCommand } from "./cli-run.js";

/** The application on a record of its own. */
export interface Site {
  readonly origin: string;
  /** Its file. */
  readonly record: string;
  stop(): Promise<void>;
}

/** The application as it was built. */
export const built = fileURLToPath(new URL("../dist/web/", import.meta.url));
const samples = fileURLToPath(new URL("../fixtures/reports/", import.meta.url));
const MANY = 10_000;

/** Reports that try everything: markup, handlers, addresses that run, direction overrides, very many attributions. */
function makeHostileReports(): readonly object[] {
  const attack = `<img src=x onerror="globalThis.wasHit=1"><script>globalThis.wasHit=2</script>`;
  const lines = Array.from({ length: MANY }, (_, i) => `“Item ${i} of the budget stays,” said Ilse Varn.`);
  return [
    {
      id: "hostile-1",
      url: "https://hostile.example/one",
      outlet: `Hostile ${attack}`,
      published: "2031-05-01",
      title: `Minister ${attack} speaks`,
      text: `“The ${attack} will go,” said Foreign Minister Ilse Varn of Orlesia on Tuesday.\n\n“Safe\u202etxt.exe \u2066stays\u0000 \u001b[31mred,” said Pavo Lenn.\n`,
    },
    { id: "hostile-2", outlet: "Hostile", published: "2031-05-02", title: "Ten thousand", text: lines.join("\n\n") },
  ];
}

/** One report in two versions: the later one was changed without a word. */
const CHANGED = ["will not reopen before the summer", "may reopen before the summer"].map((words, i) => ({
  id: "changed-1",
  url: "https://courier.example/changed",
  outlet: "Vessna Courier",
  published: `2031-04-0${i + 3}`,
  title: "Crossing stays shut",
  text: `Foreign Minister Ilse Varn said on Tuesday that the Tamsk crossing “${words}.”\n\nShe spoke to reporters in Vessna.\n`,
}));

/** What a site is made of. */
interface SiteOptions {
  /** Its clock. */
  readonly now?: () => string;
  /** Reports in the place of the sample reports, the hostile ones and the one that was changed. */
  readonly reports?: readonly object[];
}

/** Makes a record of these reports; without any, of the sample reports, hostile ones and one that was changed. */
async function makeRecord(folder: string, reports: readonly object[] | undefined): Promise<string> {
  const record = join(folder, "web.onrecord");
  const inputs = join(folder, "in");
  mkdirSync(inputs);
  const write = (name: string, reports: readonly object[]) => {
    const path = join(inputs, name);
    writeFileSync(path, reports.map((report) => `${JSON.stringify(report)}\n`).join(""));
    return path;
  };
  const all = reports
    ? [write("given.jsonl", reports)]
    : [
        samples,
        write("hostile.jsonl", makeHostileReports()),
        write("first.jsonl", CHANGED.slice(0, 1)),
        write("second.jsonl", CHANGED.slice(1)),
      ];
  for (const input of all) {
    const { status, err } = await runCommand(["add", input, "--record", record]);
    if (status !== 0) throw new Error(`adding ${input} failed: ${err}`);
  }
  return record;
}

/** Starts the application on a record made for it; all of it is gone after `stop`. */
export async function startSite({ now = () => "2031-06-01T00:00:00Z", reports }: SiteOptions = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-web-"));
  const record = await makeRecord(folder, reports);
  const served = await serveRecord({
    ...{ record, host: "127.0.0.1", port: 0, mayMove: true },
    ...{ token: null, allowHost: null, isFullText: true, now },
  });
  return {
    origin: served.address,
    record,
    stop: async () => {
      await served.close();
      rmSync(folder, { recursive: true });
    },
  };
}
