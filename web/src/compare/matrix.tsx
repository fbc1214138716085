import type { ComparedActor, ComparisonAnswer } from "../api/actor-answers.js";
import { countThings, formatCount, formatDay } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";
import { type ActorKind, compareWith, nameActor, readVersus, toggleVersus } from "./compare-state.js";

interface MatrixProps {
  readonly comparison: ComparisonAnswer;
  readonly by: ActorKind;
  readonly params: URLSearchParams;
}

const SHADES = 3;

/** Actors by periods as a picture: the darker a field, the more was said then. */
export function Matrix({ comparison: { actors, periods }, by, params }: MatrixProps) {
  const most = Math.max(1, ...actors.flatMap(({ cells }) => cells.map(({ count }) => count)));
  return (
    <section className="scroll-x matrix-frame" aria-label="Actors by time">
      <table className="matrix small">
        <thead>
          <tr>
            <th scope="col">Who</th>
            {periods.map((period) => (
              <th key={period} scope="col">
                {formatDay(period)}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {actors.map((actor) => (
            <MatrixRow key={actor.actor} actor={actor} periods={periods} by={by} params={params} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MatrixRowProps {
  readonly actor: ComparedActor;
  readonly periods: readonly string[];
  readonly by: ActorKind;
  readonly params: URLSearchParams;
  readonly most: number;
}

function MatrixRow({ actor, periods, by, params, most }: MatrixRowProps) {
  const name = nameActor(by, actor);
  const cells = new Map(actor.cells.map((cell) => [cell.period, cell]));
  const isInVersus = readVersus(params).includes(actor.actor);
  return (
    <tr>
      <th scope="row">
        <Link
          replace
          className="quiet"
          href={toggleVersus(params, actor.actor)}
          aria-current={isInVersus ? "true" : undefined}
          title={isInVersus ? "Take out of head to head" : "Set head to head"}
        >
          <span className="versus-box" aria-hidden="true">
            {isInVersus ? "☒" : "☐"}
          </span>{" "}
          <SafeText text={name} />
          <span className="unseen">{isInVersus ? ", take out of head to head" : ", set head to head"}</span>
        </Link>
      </th>
      {periods.map((period) => {
        const cell = cells.get(period);
        const key = `${actor.actor}~${period}`;
        if (!cell) return <td key={period} />;
        return (
          <td key={period} data-shade={findShade(cell.count, most)}>
            <Link
              replace
              href={compareWith(params, { cell: key })}
              aria-current={params.get("cell") === key ? "true" : undefined}
              aria-label={`${name}, ${formatDay(period)}: ${countThings(cell.count, "statement")}`}
              title={cell.latest.words}
            >
              {formatCount(cell.count)}
            </Link>
          </td>
        );
      })}
      <td className="number">{formatCount(actor.count)}</td>
    </tr>
  );
}

function findShade(count: number, most: number): number {
  return Math.max(1, Math.ceil((SHADES * count) / most));
}
