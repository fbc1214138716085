import { ApiFault } from "../api/fetch-json.js";

/** What went wrong, and what can be done about it. */
export function FaultNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const fault = error instanceof ApiFault ? error : null;
  return (
    <div className="notice fault stack" role="alert">
      <h2>{fault?.status === 404 ? "Not in this record" : "This could not be shown"}</h2>
      <p>{fault?.message ?? "The page ran into a fault of its own."}</p>
      <p>{fault?.remedy ?? "Load the page again. If it stays so, please report what you did."}</p>
      <p className="row small soft">
        {fault && <code>{fault.code}</code>}
        {onRetry && (
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        )}
      </p>
    </div>
  );
}
