import { nameCountry } from "../parts/name-country.js";
import { FacetList } from "./facet-list.js";
import { useFacets } from "./use-search.js";

const FACETS = [
  ["kind", "Kind"],
  ["speaker", "Speaker"],
  ["outlet", "Outlet"],
  ["country", "Speaker’s country"],
  ["cueClass", "Cue"],
  ["manner", "Manner"],
  ["mode", "Mode"],
] as const;

interface FacetsProps {
  readonly filters: URLSearchParams;
  readonly areHitsThere: boolean;
}

/** What the statements found can be narrowed by, with counts. */
export function Facets({ filters, areHitsThere }: FacetsProps) {
  const { data, isError } = useFacets(filters, areHitsThere);
  if (isError) return <p className="small soft">The counts could not be read.</p>;
  if (!data) return null;
  return FACETS.map(([name, label]) => (
    <FacetList
      key={name}
      params={filters}
      name={name}
      label={label}
      isEstimate={data.isEstimate}
      values={(data.facets[name] ?? []).map(({ value, label: shown, count }) => ({
        value,
        count,
        shown: name === "country" ? nameCountry(value) : (shown ?? value),
      }))}
    />
  ));
}
