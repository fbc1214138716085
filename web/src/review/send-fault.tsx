import { ApiFault } from "../api/fetch-json.js";
import type { SendFault } from "./use-sender.js";

/** What went wrong in sending. The card and all that was typed stay, and nothing is sent twice. */
export function SendFaultNotice({ fault: { error, again } }: { readonly fault: SendFault }) {
  const told = error instanceof ApiFault ? error : null;
  return (
    <div className="notice fault send-fault" role="alert">
      <p>
        <strong>Not saved.</strong> {told?.message ?? "The page ran into a fault of its own."} {told?.remedy}
      </p>
      <p className="row small">
        <button type="button" onClick={again}>
          Try again
        </button>
        <span>What you set is kept here, and is not sent twice.</span>
        {told && <code>{told.code}</code>}
      </p>
    </div>
  );
}
