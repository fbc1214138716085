import { formatDay } from "../parts/format-date.js";
import { nameCountry } from "../parts/name-country.js";
import { SafeText } from "../parts/safe-text.js";
import { changeParams, toggleParam, writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { FILTERS } from "./search-filters.js";

interface PickedFiltersProps {
  readonly params: URLSearchParams;
  /** Names of those that are told by ids. */
  readonly names: ReadonlyMap<string, string>;
  /** The page that they narrow. */
  readonly path: string;
}

/** The filters in force; each is a link to the same search without it. */
export function PickedFilters({ params, names, path }: PickedFiltersProps) {
  const picked = FILTERS.filter(({ name }) => name !== "words").flatMap(({ name, label }) =>
    params.getAll(name).map((value) => ({ name, label, value, shown: names.get(value) ?? showValue(name, value) })),
  );
  if (picked.length === 0) return null;
  return (
    <ul className="filters-picked" aria-label="Filters in force">
      {picked.map(({ name, label, value, shown }) => (
        <li key={`${name}=${value}`}>
          <Link className="chip" href={writeAddress(path, toggleParam(params, name, value))}>
            <span>
              <span className="unseen">Remove the filter </span>
              {label}: <SafeText text={shown} />
            </span>
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {picked.length > 1 && (
        <li>
          <Link href={writeAddress(path, changeParams(new URLSearchParams(), { words: params.get("words") }))}>
            Remove all
          </Link>
        </li>
      )}
    </ul>
  );
}

function showValue(name: string, value: string): string {
  if (name === "country") return nameCountry(value);
  return /since|until/i.test(name) ? formatDay(value) : value;
}
