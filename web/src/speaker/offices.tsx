import type { OfficeHolder } from "../api/actor-answers.js";
import { countThings, formatDay } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";

interface OfficesProps {
  readonly tenures: readonly (OfficeHolder & { readonly speaker?: { readonly id: string } | null })[];
  /** On a body's page the holders are named, on a speaker's the bodies. */
  readonly shows: "holder" | "body";
}

/** Offices over time, as a table with a bar for the days on which reports state them. */
export function Offices({ tenures, shows }: OfficesProps) {
  if (tenures.length === 0) return <p className="soft">No report states an office.</p>;
  const days = tenures.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null);
  const span = { first: toNumber(days.sort()[0] ?? ""), last: toNumber(days.at(-1) ?? "") };
  return (
    <div className="scroll-x">
      <table className="offices">
        <thead>
          <tr>
            <th scope="col">Office</th>
            <th scope="col">{shows === "holder" ? "Holder" : "Of"}</th>
            <th scope="col">Stated from – until</th>
            <th scope="col">
              <span className="unseen">As a bar</span>
            </th>
            <th scope="col">In</th>
          </tr>
        </thead>
        <tbody>
          {tenures.map((tenure) => (
            <Office
              key={`${tenure.leaderId}${tenure.officeKey}${tenure.from ?? ""}`}
              tenure={tenure}
              shows={shows}
              span={span}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface OfficeProps {
  readonly tenure: OfficesProps["tenures"][number];
  readonly shows: OfficesProps["shows"];
  readonly span: { readonly first: number; readonly last: number };
}

function Office({ tenure, shows, span }: OfficeProps) {
  const { officeKey, from, until, background, reportCount, name, speaker } = tenure;
  const [office = "", body = ""] = officeKey.split("|");
  return (
    <tr>
      <td>
        <SafeText text={office} />
      </td>
      <td>
        {shows === "body" ? (
          body !== "" && (
            <Link href={`/bodies/${encodeURIComponent(body)}`}>
              <SafeText text={body} />
            </Link>
          )
        ) : speaker ? (
          <Link href={`/speakers/${speaker.id}`}>
            <SafeText text={name} />
          </Link>
        ) : (
          <SafeText text={name} />
        )}
      </td>
      <td className="number">{writeDays(from, until)}</td>
      <td aria-hidden="true">
        <Bar from={from} until={until} span={span} />
      </td>
      <td>
        {background ? "background loaded by the user" : reportCount !== undefined && countThings(reportCount, "report")}
      </td>
    </tr>
  );
}

function writeDays(from: string | null, until: string | null): string {
  if (from === null && until === null) return "not dated";
  if (from === until) return formatDay(from ?? "");
  return `${from === null ? "…" : formatDay(from)} – ${until === null ? "…" : formatDay(until)}`;
}

const DAY_MS = 86_400_000;

function toNumber(day: string): number {
  return Math.round(Date.parse(day) / DAY_MS) || 0;
}

function Bar({
  from,
  until,
  span,
}: {
  readonly from: string | null;
  readonly until: string | null;
  readonly span: OfficeProps["span"];
}) {
  const length = Math.max(1, span.last - span.first + 1);
  const start = from === null ? 0 : toNumber(from) - span.first;
  const end = until === null ? length : toNumber(until) - span.first + 1;
  return (
    <span className="office-track">
      <span
        className="office-bar"
        style={{
          insetInlineStart: `${(100 * start) / length}%`,
          width: `${(100 * Math.max(end - start, 1)) / length}%`,
        }}
      />
    </span>
  );
}
