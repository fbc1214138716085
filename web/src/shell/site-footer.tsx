import { Link } from "../routing/link.js";

/** What the record holds, and the ways to read it by program. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <Link href="/health">Health</Link>
      <a href="/api/">API</a>
    </footer>
  );
}
