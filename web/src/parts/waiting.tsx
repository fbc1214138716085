/** Holds the place of what is on its way; nothing turns or jumps. */
export function Waiting({ what }: { readonly what: string }) {
  return (
    <p className="waiting" role="status">
      Reading {what} …
    </p>
  );
}
