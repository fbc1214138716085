/** What the marks in a text mean. */
export function Legend() {
  return (
    <p className="legend soft">
      <span className="mark as-source">source</span>
      <span className="mark as-cue">cue</span>
      <span className="mark in-content as-content">content</span>
    </p>
  );
}
