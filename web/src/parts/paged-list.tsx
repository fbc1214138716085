import type { ReactNode } from "react";
import { FaultNotice } from "./fault-notice.js";
import type { Page, usePages } from "./use-pages.js";
import { VirtualList } from "./virtual-list.js";
import { Waiting } from "./waiting.js";
import "./parts.css";

interface PagedListProps<Row> {
  readonly found: ReturnType<typeof usePages<Row, Page<Row>>>;
  readonly label: string;
  /** What stands above the list, once there is one. */
  readonly head?: ReactNode;
  /** What stands there when nothing was found. */
  readonly nothing: ReactNode;
  readonly getKey: (row: Row) => string;
  readonly draw: (row: Row) => ReactNode;
}

/** A list that grows by pages as one goes down it; or why there is none. */
export function PagedList<Row>({ found, label, head, nothing, getKey, draw }: PagedListProps<Row>) {
  if (found.isError) return <FaultNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.isSuccess) return <Waiting what="the record" />;
  const rows = found.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return nothing;
  return (
    <section aria-label={label} aria-busy={found.isPlaceholderData}>
      {head}
      <VirtualList
        rows={rows}
        hasMore={found.hasNextPage}
        onMore={() => {
          if (!found.isFetching) void found.fetchNextPage();
        }}
        label={label}
        getKey={getKey}
        draw={draw}
      />
    </section>
  );
}
