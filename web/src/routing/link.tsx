import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { goTo } from "./place.js";

/** What a link takes: an address of this site, and what any `<a>` takes. */
export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  /** True where the address is one more state of the same page, not worth a step back. */
  readonly replace?: boolean;
}

/** A link within the site: a real `<a href>`, followed without loading the page anew. */
export function Link({ href, replace = false, onClick, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!isPlain || event.defaultPrevented) return;
    event.preventDefault();
    goTo(href, { replace });
  };
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
