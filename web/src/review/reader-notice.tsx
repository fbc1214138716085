/** Why somebody may look, and not correct. */
export function ReaderNotice() {
  return (
    <div className="notice small">
      <p>
        You may read this record, not correct it: the server knows no reviewer by your token, or you sent none. Ask an
        owner of the record, who makes a token for you with <code>onrecord reviewers add</code>, and open the address
        with <code>?token=…</code> once.
      </p>
    </div>
  );
}
