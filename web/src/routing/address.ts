/** Where the reader is: the whole state of a page. */
export interface Place {
  readonly path: string;
  readonly params: URLSearchParams;
  /** Without the `#`. */
  readonly hash: string;
}

/** Reads an address of this site; what it does not hold is empty. */
export function readPlace(address: string): Place {
  const url = new URL(address, "http://here.invalid");
  return { path: url.pathname, params: url.searchParams, hash: safeDecode(url.hash.slice(1)) };
}

function safeDecode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The parameters with some changed: null or an empty word takes one out. Their order is kept, so that links are alike. */
export function changeParams(
  params: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const changed = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

/** An address of this site from its parts. */
export function writeAddress(path: string, params: URLSearchParams): string {
  const query = params.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The parameters with one value of a name put in, or taken out where it is there. */
export function toggleParam(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const toggled = new URLSearchParams(params);
  if (toggled.has(name, value)) toggled.delete(name, value);
  else toggled.append(name, value);
  return toggled;
}
