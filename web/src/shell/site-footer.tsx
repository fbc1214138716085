import { countThings } from "../parts/format-date.js";
import { Link } from "../routing/link.js";
import { useHealth } from "../sources/use-health.js";

/** What the record holds, and the ways to read it by program. */
export function SiteFooter() {
  const { data } = useHealth();
  return (
    <footer className="site-footer">
      <Link href="/health">
        {data
          ? `${countThings(data.counts.statements, "statement")} from ${countThings(data.counts.reports, "report")}`
          : "Health"}
      </Link>
      <Link href="/reports">Reports</Link>
      <Link href="/places">Places</Link>
      <a href="/api/">API</a>
      <span>Texts belong to their outlets. An unknown is never guessed.</span>
    </footer>
  );
}
