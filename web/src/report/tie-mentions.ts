import { type RefObject, useEffect } from "react";

/**
 * Ties all mentions of one speaker together, in the text and on the cards, while the pointer or the focus is on one.
 * Written straight into the elements: the text may hold ten thousand marks and must not be drawn anew for this.
 */
export function useTiedMentions(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const tie = ({ target }: Event) =>
      tieMentions(element, target instanceof Element ? findSpeakerId(target) : undefined);
    const untie = () => tieMentions(element, undefined);
    const listeners = [
      ["pointerover", tie],
      ["focusin", tie],
      ["pointerleave", untie],
      ["focusout", untie],
    ] as const;
    for (const [name, listener] of listeners) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
    };
  }, [root]);
}

function findSpeakerId(element: Element): string | undefined {
  return element.closest<HTMLElement>("[data-speaker]")?.dataset.speaker;
}

function tieMentions(root: HTMLElement, speakerId: string | undefined): void {
  for (const tied of root.querySelectorAll<HTMLElement>("[data-tied]"))
    if (tied.dataset.speaker !== speakerId) delete tied.dataset.tied;
  if (speakerId === undefined) return;
  for (const mention of root.querySelectorAll<HTMLElement>(`[data-speaker="${CSS.escape(speakerId)}"]`))
    mention.dataset.tied = "";
}
