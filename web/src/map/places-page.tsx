import { useMemo } from "react";
import type { StatementFacets } from "../api/answers.js";
import { CompareForm } from "../compare/compare-form.js";
import { FaultNotice } from "../parts/fault-notice.js";
import { formatCount } from "../parts/format-date.js";
import { nameCountry } from "../parts/name-country.js";
import { SafeText } from "../parts/safe-text.js";
import { Waiting } from "../parts/waiting.js";
import { writeAddress } from "../routing/address.js";
import { Link } from "../routing/link.js";
import { usePlace } from "../routing/place.js";
import { PickedFilters } from "../search/picked-filters.js";
import { pickFilters } from "../search/search-filters.js";
import { useFacets } from "../search/use-search.js";
import { useTitle } from "../shell/use-title.js";
import { type CountryCount, WorldMap } from "./world-map.js";
import "../search/search.css";
import "../speaker/speaker.css";

/** Where statements were made, as reports name the places: on a map of countries, and as a table. */
export function PlacesPage() {
  const { params } = usePlace();
  const filters = pickFilters(params);
  const found = useFacets(filters, true);
  useTitle(["Places", params.get("words") ?? ""].filter(Boolean).join(": "));
  return (
    <div className="narrow stack">
      <h1>Places of saying</h1>
      <CompareForm path="/places" params={filters} isParted={false} />
      <PickedFilters params={filters} names={new Map()} path="/places" />
      {found.isError && <FaultNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting what="the places" />}
      {found.isSuccess && <Places facets={found.data} filters={filters} />}
    </div>
  );
}

interface PlacesProps {
  readonly facets: StatementFacets;
  readonly filters: URLSearchParams;
}

function Places({ facets: { places, hits }, filters }: PlacesProps) {
  const counts = useMemo(() => countCountries(places), [places]);
  if (places.length === 0)
    return <p className="notice">Of what was found, no report tells where it was said. Take a filter away.</p>;
  return (
    <>
      <p className="row small soft">
        <span>
          The {formatCount(places.length)} places told most often; most reports tell none.
          {hits.isEstimated && " The counts are worked out from a sample (≈)."}
        </span>
        <Link href={writeAddress("/search", filters)}>The statements</Link>
      </p>
      <WorldMap counts={counts} />
      <div className="scroll-x">
        <table className="listing">
          <thead>
            <tr>
              <th scope="col">Place, as reports name it</th>
              <th scope="col">Country</th>
              <th scope="col">Kind</th>
              <th scope="col">Statements</th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ name, country, precision, count }) => (
              <tr key={`${name}|${country}|${precision}`}>
                <td>
                  <SafeText text={name} />
                </td>
                <td>{country === null ? <span className="soft">not known</span> : nameCountry(country)}</td>
                <td className="soft">{precision}</td>
                <td className="number">{formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function countCountries(places: StatementFacets["places"]): readonly CountryCount[] {
  const counts = new Map<string, number>();
  for (const { country, count } of places)
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + count);
  return [...counts].map(([country, count]) => ({ country, count }));
}
