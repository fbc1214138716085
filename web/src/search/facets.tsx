import type { StatementFacets } from "../api/answers.js";
import { nameCountry } from "../parts/name-country.js";
import { FacetList, type FacetValue } from "./facet-list.js";

interface FacetsProps {
  readonly filters: URLSearchParams;
  readonly facets: StatementFacets;
}

/** What the statements found can be narrowed by, with counts. */
export function Facets({ filters, facets }: FacetsProps) {
  return listFacets(facets).map(({ name, label, values }) => (
    <FacetList
      key={name}
      params={filters}
      name={name}
      label={label}
      isEstimate={facets.hits.isEstimated}
      values={keepPicked(values, filters.getAll(name))}
    />
  ));
}

interface Facet {
  readonly name: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

function listFacets(facets: StatementFacets): readonly Facet[] {
  return [
    { name: "kind", label: "Kind", values: facets.kinds.map(showValue) },
    {
      name: "speaker",
      label: "Speaker",
      values: facets.speakers.map(({ id, name, count }) => ({ value: id, shown: name, count })),
    },
    { name: "bodyName", label: "Body", values: facets.bodies.map(showValue) },
    { name: "outlet", label: "Outlet", values: facets.outlets.map(showValue) },
    {
      name: "country",
      label: "Country of the speaker",
      values: facets.countries.map(({ value, count }) => ({ value, shown: nameCountry(value), count })),
    },
    { name: "cueClass", label: "Cue", values: facets.cueClasses.map(showValue) },
    { name: "manner", label: "Manner", values: facets.manners.map(showValue) },
    { name: "mode", label: "Mode", values: facets.modes.map(showValue) },
  ];
}

function showValue({ value, count }: { readonly value: string; readonly count: number }): FacetValue {
  return { value, shown: value, count };
}

/** A list of one value tells nothing, unless it is the one that is picked and can be taken off. */
function keepPicked(values: readonly FacetValue[], picked: readonly string[]): readonly FacetValue[] {
  return values.length > 1 || picked.length > 0 ? values : [];
}
