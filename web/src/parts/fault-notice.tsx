import { ApiFault } from "../api/fetch-json.js";

interface FaultNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** True where it stands in the place of the whole page. */
  readonly isPage?: boolean;
}

/** What went wrong, and what can be done about it. */
export function FaultNotice({ error, onRetry, isPage = false }: FaultNoticeProps) {
  const fault = error instanceof ApiFault ? error : null;
  const Heading = isPage ? "h1" : "h2";
  return (
    <div className="notice fault stack" role="alert">
      <Heading>{fault?.status === 404 ? "Not in this record" : "This could not be shown"}</Heading>
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
