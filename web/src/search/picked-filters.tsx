import { nameCountry } from "../parts/name-country.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";
import { FILTERS, searchWith } from "./search-filters.js";

/** The filters in force; each is a link to the same search without it. */
export function PickedFilters({ params }: { readonly params: URLSearchParams }) {
  const picked = FILTERS.filter(({ name }) => params.has(name) && name !== "words");
  if (picked.length === 0) return null;
  return (
    <ul className="filters-picked" aria-label="Filters in force">
      {picked.map(({ name, label }) => (
        <li key={name}>
          <Link className="chip" href={searchWith(params, { [name]: null })} aria-label={`Remove the filter ${label}`}>
            <span>
              {label}: <SafeText text={showValue(name, params.get(name) ?? "")} />
            </span>
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {picked.length > 1 && (
        <li>
          <Link href={searchWith(new URLSearchParams(), { words: params.get("words") })}>Remove all</Link>
        </li>
      )}
    </ul>
  );
}

function showValue(name: string, value: string): string {
  return name === "country" ? nameCountry(value) : value;
}
