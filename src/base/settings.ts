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
} as const satisfies Record<string, SettingRow>;

/** The name of a row in the settings table. */
export type SettingName = keyof typeof SETTINGS;
