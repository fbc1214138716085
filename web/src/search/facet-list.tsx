import { formatCount } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";
import { searchToggling } from "./search-filters.js";

interface FacetListProps {
  readonly params: URLSearchParams;
  readonly name: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
  /** True where the counts were worked out from a sample. */
  readonly isEstimate: boolean;
}

/** One value of a facet: what it is called in the address, what it is shown as, and how many statements have it. */
export interface FacetValue {
  readonly value: string;
  readonly shown: string;
  readonly count: number;
}

/** The values of one facet with their counts. Each is a link that puts the filter on, or takes it off again. */
export function FacetList({ params, name, label, values, isEstimate }: FacetListProps) {
  if (values.length === 0) return null;
  const id = `facet-${name}`;
  return (
    <section className="facet" aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      <ul>
        {values.map(({ value, shown, count }) => (
          <li key={value}>
            <Link
              href={searchToggling(params, name, value)}
              aria-current={params.has(name, value) ? "true" : undefined}
            >
              <SafeText text={shown} />
              <span className="number">
                {isEstimate && <abbr title="about: worked out from a sample">≈</abbr>}
                {formatCount(count)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
