import { geoNaturalEarth1, geoPath } from "d3-geo";
import { useMemo } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import outlines from "world-atlas/countries-110m.json";
import { countThings, formatCount } from "../parts/format-date.js";
import { nameCountry } from "../parts/name-country.js";
import { COUNTRY_CODES } from "./country-codes.js";
import "./map.css";

/** How many statements were made in a country, by its ISO 3166-1 alpha-2 code. */
export interface CountryCount {
  readonly country: string;
  readonly count: number;
}

const WIDTH = 960;
const HEIGHT = 430;
const SHADES = 4;
/** Left out: nobody speaks there, and it takes a fifth of the map. */
const ANTARCTICA = "010";

/** Countries shaded by how much was said there. Nothing finer than a country is drawn: reports name places, no points. */
export function WorldMap({ counts }: { readonly counts: readonly CountryCount[] }) {
  const shapes = useMemo(drawShapes, []);
  const byCountry = new Map(counts.map(({ country, count }) => [country, count]));
  const most = Math.max(1, ...byCountry.values());
  const drawn = new Set(shapes.map(({ country }) => country));
  const unseen = counts.filter(({ country }) => !drawn.has(country));
  return (
    <figure className="world-map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Map of the countries in which statements were made"
      >
        {shapes.map(({ key, country, path }) => (
          <path key={key} d={path} className={`shade-${findShade(byCountry.get(country ?? "") ?? 0, most)}`}>
            <title>{describe(country, byCountry.get(country ?? "") ?? 0)}</title>
          </path>
        ))}
      </svg>
      <figcaption className="small soft">
        The stronger the colour, the more was said there; at most {countThings(most, "statement")} in one country.
        {unseen.length > 0 &&
          ` Too small for the map: ${unseen.map(({ country, count }) => `${nameCountry(country)} (${formatCount(count)})`).join(", ")}.`}
      </figcaption>
    </figure>
  );
}

interface Shape {
  readonly key: string;
  readonly country: string | undefined;
  readonly path: string;
}

function drawShapes(): readonly Shape[] {
  const topology = outlines as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const all = feature(topology, topology.objects.countries);
  const features = all.features.filter(({ id }) => id !== ANTARCTICA);
  const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: "FeatureCollection", features });
  const draw = geoPath(projection).digits(1);
  return features.map((one) => ({
    key: one.properties.name,
    country: COUNTRY_CODES.get(String(one.id)),
    path: draw(one) ?? "",
  }));
}

function findShade(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((SHADES * Math.log1p(count)) / Math.log1p(most)));
}

function describe(country: string | undefined, count: number): string {
  return `${country === undefined ? "" : nameCountry(country)}: ${countThings(count, "statement")}`;
}
