import { useEffect, useRef } from "react";

/** The element that the reference is put on has the focus as soon as it is there. */
export function useFirstFocus<Shown extends HTMLElement>() {
  const element = useRef<Shown>(null);
  useEffect(() => {
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return element;
}
