const NAMES: Readonly<Record<string, string>> = {
  judgement: "whether it is one",
  cueClass: "cue class",
  onBehalfOf: "on behalf of",
  saidOn: "said on",
  addressee: "said to",
  question: "in answer to",
};

/** How a field is called on the pages, in the middle of a line. */
export function nameField(field: string): string {
  return NAMES[field] ?? field;
}
