import type { ComparisonAnswer } from "../api/actor-answers.js";
import { formatCount, formatDay } from "../parts/format-date.js";
import { SafeText } from "../parts/safe-text.js";
import { Link } from "../routing/link.js";
import { type ActorKind, nameActor } from "./compare-state.js";

interface CompareTableProps {
  readonly comparison: ComparisonAnswer;
  readonly by: ActorKind;
}

const UNDATED = "not dated so finely";

/** The same comparison as a table: for each actor and period how much was said, and the last of it. */
export function CompareTable({ comparison: { actors }, by }: CompareTableProps) {
  return (
    <div className="scroll-x">
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">When</th>
            <th scope="col">Statements</th>
            <th scope="col">The last of them</th>
          </tr>
        </thead>
        <tbody>
          {actors.flatMap((actor) =>
            actor.cells.map((cell, i) => (
              <tr key={`${actor.actor}~${cell.period}`}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={actor.cells.length}>
                    <SafeText text={nameActor(by, actor)} />
                  </th>
                )}
                <td className="number">{cell.period === "" ? UNDATED : formatDay(cell.period)}</td>
                <td className="number">{formatCount(cell.count)}</td>
                <td>
                  <Link className="quiet words" href={`/statements/${cell.latest.id}`}>
                    <SafeText text={cell.latest.words} />
                  </Link>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
