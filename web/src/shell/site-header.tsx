import { useRef, useState } from "react";
import { useShortcuts } from "../keyboard/shortcuts.js";
import { writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { goTo, usePlace } from "../routing/place.js";
import { turnTheme, useTheme } from "./theme.js";

const NAV = [
  ["/search", "Search"],
  ["/compare", "Compare"],
  ["/timeline", "Timeline"],
  ["/speakers", "Speakers"],
  ["/occasions", "Occasions"],
  ["/sources", "Sources"],
  ["/changes", "Changes"],
  ["/review", "Review"],
] as const;
/** What belongs to review without standing below it. */
const REVIEW_PATHS: ReadonlySet<string> = new Set(["/corrections", "/agreement"]);

/** The name, the way to each page, and a search from wherever one is. */
export function SiteHeader({ onHelp }: { readonly onHelp: () => void }) {
  const { path } = usePlace();
  const isSearch = path === "/" || path === "/search";
  return (
    <header className="site-header">
      <Link className="wordmark" href="/search">
        onrecord
      </Link>
      <nav className="site-nav" aria-label="Pages">
        <ul>
          {NAV.map(([href, name]) => (
            <li key={href}>
              <Link href={href} aria-current={isAt(path, href) ? "page" : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {!isSearch && <SiteFind />}
      <SiteTools onHelp={onHelp} />
    </header>
  );
}

function isAt(path: string, href: string): boolean {
  if (href === "/review" && REVIEW_PATHS.has(path)) return true;
  return path === href || (href === "/search" && path === "/") || path.startsWith(`${href}/`);
}

function SiteFind() {
  const [words, setWords] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useShortcuts([{ key: "/", does: "search", run: () => input.current?.focus() }]);
  return (
    <search className="site-find">
      <form
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          goTo(writeAddress("/search", new URLSearchParams(words === "" ? {} : { words })));
        }}
      >
        <input
          ref={input}
          name="words"
          type="search"
          aria-label="Search all statements"
          placeholder="Search all statements"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </form>
    </search>
  );
}

const THEME_NAMES = { system: "auto", light: "light", dark: "dark" } as const;

function SiteTools({ onHelp }: { readonly onHelp: () => void }) {
  const theme = useTheme();
  return (
    <div className="site-tools">
      <button type="button" onClick={turnTheme} aria-label={`Colours: ${THEME_NAMES[theme]}. Change`}>
        Colours: {THEME_NAMES[theme]}
      </button>
      <button type="button" onClick={onHelp} aria-label="Keys" title="Keys on this page (?)">
        ?
      </button>
    </div>
  );
}
