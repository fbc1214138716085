import { type RefObject, useEffect, useState } from "react";

const TOP_SHARE = 0.12;

/**
 * The offset of the block that is read now: the first that reaches below the top of the window. Told by the blocks'
 * `data-start`, so that it works for any number of them. For one text: another one needs another component.
 */
export function useReadingPlace(body: RefObject<HTMLElement | null>): number {
  const [place, setPlace] = useState(0);
  useEffect(() => {
    const seen = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const start = Number((target as HTMLElement).dataset.start);
          if (isIntersecting) seen.add(start);
          else seen.delete(start);
        }
        if (seen.size > 0) setPlace(Math.min(...seen));
      },
      { rootMargin: `-${100 * TOP_SHARE}% 0px 0px 0px` },
    );
    for (const block of body.current?.querySelectorAll("[data-start]") ?? []) observer.observe(block);
    return () => observer.disconnect();
  }, [body]);
  return place;
}
