import { Suspense, useEffect, useRef, useState } from "react";
import { useShortcuts } from "../keyboard/shortcuts.js";
import { Waiting } from "../parts/waiting.js";
import { readPlace } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { hasComeByLink, useAddress } from "../routing/place.js";
import { FaultBoundary } from "./fault-boundary.js";
import { Help } from "./help.js";
import { findPage } from "./pages.js";
import { SiteFooter } from "./site-footer.js";
import { SiteHeader } from "./site-header.js";
import { useTitle } from "./use-title.js";

/** What stands around every page, and the page that the address names. */
export function Site() {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const address = useAddress();
  const { path } = readPlace(address);
  const main = useRef<HTMLElement>(null);
  useShortcuts([{ key: "?", does: "show this list", run: () => setHelpOpen(true) }]);
  useNewPage(path, main);
  return (
    <>
      <a className="skip" href="#main">
        To the content
      </a>
      <SiteHeader onHelp={() => setHelpOpen(true)} />
      <main className="site-main" id="main" ref={main} tabIndex={-1}>
        <FaultBoundary at={address}>
          <Suspense fallback={<Waiting what="the page" />}>
            <PageAt path={path} />
          </Suspense>
        </FaultBoundary>
      </main>
      <SiteFooter />
      {isHelpOpen && <Help onClose={() => setHelpOpen(false)} />}
    </>
  );
}

function PageAt({ path }: { readonly path: string }) {
  const found = findPage(path);
  if (!found) return <NoPage />;
  const { page, id } = found;
  return <page.View id={id} key={page.path.source + id} />;
}

function NoPage() {
  useTitle("No such page");
  return (
    <div className="notice stack">
      <h1>No such page</h1>
      <p>
        There is nothing at this address. <Link href="/search">Search the record</Link> instead.
      </p>
    </div>
  );
}

/** A new page begins at its top, and with the focus on it, as if it had been loaded. */
function useNewPage(path: string, main: { readonly current: HTMLElement | null }): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
    if (hasComeByLink() && window.location.hash === "") window.scrollTo(0, 0);
  }, [path, main]);
}
