/**
 * The settings table: one row makes the flag, its help, the environment variable and the line in `docs/settings.md`
 * (a test compares them). Values are resolved at the doors: flag, then environment, then default.
 */

interface SettingRow {
  readonly default: string | number | null;
  readonly unit: string;
  readonly help: string;
  readonly flag: string;
  readonly env: string;
}

export const SETTINGS = {
  record: {
    default: "onrecord.onrecord",
    unit: "path",
    help: "the record's file",
    flag: "--record",
    env: "ONRECORD_RECORD",
  },
  jobs: {
    default: null,
    unit: "worker threads",
    help: "how many reports are read at once; all cores when not given",
    flag: "--jobs",
    env: "ONRECORD_JOBS",
  },
  max_report_bytes: {
    default: 20_000_000,
    unit: "bytes",
    help: "a larger report is refused",
    flag: "--max-report-bytes",
    env: "ONRECORD_MAX_REPORT_BYTES",
  },
  batch_reports: {
    default: 64,
    unit: "reports",
    help: "reports acknowledged together in one transaction at most",
    flag: "--batch-reports",
    env: "ONRECORD_BATCH_REPORTS",
  },
  user_agent: {
    default: "onrecord/0.1 (keeps a record of public statements; heeds robots.txt)",
    unit: "text",
    help: "how sites are told who asks; a robots.txt may name its first word",
    flag: "--user-agent",
    env: "ONRECORD_USER_AGENT",
  },
  host_gap_ms: {
    default: 1000,
    unit: "milliseconds",
    help: "left between two requests to one host",
    flag: "--host-gap-ms",
    env: "ONRECORD_HOST_GAP_MS",
  },
  fetch_limit_ms: {
    default: 120_000,
    unit: "milliseconds",
    help: "a page that takes longer to fetch is given up",
    flag: "--fetch-limit-ms",
    env: "ONRECORD_FETCH_LIMIT_MS",
  },
  watch_minutes: {
    default: 15,
    unit: "minutes",
    help: "from one reading of a feed or sitemap to the next",
    flag: "--watch-minutes",
    env: "ONRECORD_WATCH_MINUTES",
  },
  watch_days: {
    default: 30,
    unit: "days",
    help: "reports that a feed or sitemap dates earlier are left out by watch",
    flag: "--watch-days",
    env: "ONRECORD_WATCH_DAYS",
  },
  allow_addresses: {
    default: null,
    unit: "addresses",
    help: "addresses and ranges of one's own network that may be fetched, with commas between them; none when not given",
    flag: "--allow-addresses",
    env: "ONRECORD_ALLOW_ADDRESSES",
  },
  host: {
    default: "127.0.0.1",
    unit: "address",
    help: "where `serve` listens; anywhere but on this machine alone a token is needed",
    flag: "--host",
    env: "ONRECORD_HOST",
  },
  port: {
    default: 7457,
    unit: "port",
    help: "where `serve` listens; a free one when this is taken and was not asked for",
    flag: "--port",
    env: "ONRECORD_PORT",
  },
  token: {
    default: null,
    unit: "text",
    help: "what those who ask must know; better in the environment than on the command line",
    flag: "--token",
    env: "ONRECORD_TOKEN",
  },
  allow_host: {
    default: null,
    unit: "host name",
    help: "another name that the server goes by",
    flag: "--allow-host",
    env: "ONRECORD_ALLOW_HOST",
  },
} as const satisfies Record<string, SettingRow>;

/** The name of a row in the settings table. */
export type SettingName = keyof typeof SETTINGS;
