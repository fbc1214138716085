import { useMemo } from "react";
import { FaultNotice } from "../parts/fault-notice.js";
import { Waiting } from "../parts/waiting.js";
import { usePlace } from "../routing/place.js";
import type { PageProps } from "../shell/pages.js";
import { useTitle } from "../shell/use-title.js";
import { NameForm } from "./name-form.js";
import { OneCard } from "./one-card.js";
import { QueueView } from "./queue-view.js";
import { readQueuePlace } from "./review-address.js";
import { useReviewer } from "./use-reviewer.js";
import "../parts/parts.css";
import "../search/search.css";
import "../text/text.css";
import "./review-fields.css";
import "./review.css";

/** Where people correct the machine: one card at a time of a queue that the address names, or one card by itself. */
export function ReviewPage({ id }: PageProps) {
  const address = usePlace().params.toString();
  const place = useMemo(() => readQueuePlace(new URLSearchParams(address)), [address]);
  const reviewer = useReviewer();
  useTitle("Review");
  if (reviewer.isError) return <FaultNotice isPage error={reviewer.error} onRetry={() => void reviewer.refetch()} />;
  if (!reviewer.isSuccess) return <Waiting what="who you are" />;
  const { name, role, isNameWanted } = reviewer.data;
  if (isNameWanted)
    return (
      <div className="stack">
        <h1>Review</h1>
        <NameForm />
      </div>
    );
  const isOwner = role === "owner";
  const by = role === "reader" ? null : name;
  return (
    <div className="review-page">
      {id === "" ? (
        <QueueView key={place.params.toString()} place={place} by={by} isOwner={isOwner} />
      ) : (
        <OneCard id={id} place={place} by={by} isOwner={isOwner} />
      )}
    </div>
  );
}
