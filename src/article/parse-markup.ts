import { Parser } from "htmlparser2";
import { OnrecordError } from "../base/errors.js";

/** An element of a page, as far as finding the article needs it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
}

/** A parsed page; `cut` when it had more elements than the bound and the rest was left out. */
export interface Page {
  readonly root: Element;
  readonly cut: boolean;
}

/** Deeper nesting is refused: no page that people read has it. */
const MAX_DEPTH = 1000;
/** Elements past this many are left out. */
const MAX_ELEMENTS = 200_000;

/** Parses markup as it is found in the wild, within bounds of depth and size. @throws OnrecordError INPUT_TOO_DEEP. */
export function parseMarkup(markup: string, name: string): Page {
  const root: Element = { tag: "#page", attributes: {}, parent: null, children: [] };
  let open = root;
  let depth = 0;
  let elements = 0;
  let cut = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (++depth > MAX_DEPTH) throw new OnrecordError("INPUT_TOO_DEEP", { file: name, limit: MAX_DEPTH });
        if (++elements > MAX_ELEMENTS) {
          cut = true;
          parser.pause();
          return;
        }
        const element: Element = { tag, attributes, parent: open, children: [] };
        open.children.push(element);
        open = element;
      },
      ontext(text) {
        if (!cut) open.children.push(text);
      },
      onclosetag() {
        depth--;
        if (!cut && open.parent) open = open.parent;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(markup);
  if (!cut) parser.end();
  return { root, cut };
}

/** Every element below (and with) `element`, in the order of the page. */
export function* walkElements(element: Element): Generator<Element> {
  // A stack of its own: generators within generators would cost their depth at every step.
  const open = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined && typeof child !== "string") open.push(child);
    }
  }
}

/** The text below an element, white space folded to single spaces. */
export function readElementText(element: Element): string {
  const parts: string[] = [];
  const collect = (from: Element) => {
    for (const child of from.children) {
      if (typeof child === "string") parts.push(child);
      else if (child.tag !== "script" && child.tag !== "style") collect(child);
    }
  };
  collect(element);
  return foldSpace(parts.join(""));
}

/** White space (no-break spaces stay) folded to single spaces, ends cut. */
export function foldSpace(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, " ").trim();
}
