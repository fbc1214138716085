/** The database's texts end at a NUL and cannot hold half a character: neither is ever part of a word. */
export function cleanText(text: string): string {
  return text.replace(/\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, " ");
}
