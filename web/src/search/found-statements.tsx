import type { ReactNode } from "react";
import { PagedList } from "../parts/paged-list.js";
import { ResultRow } from "./result-row.js";
import type { useStatements } from "./use-search.js";
import "./result-row.css";

interface FoundStatementsProps {
  readonly found: ReturnType<typeof useStatements>;
  readonly label: string;
  readonly head?: ReactNode;
  readonly nothing: ReactNode;
}

/** The statements that a search found, as a list; or why there is none. */
export function FoundStatements(props: FoundStatementsProps) {
  return <PagedList {...props} getKey={({ id }) => id} draw={(row) => <ResultRow row={row} />} />;
}
