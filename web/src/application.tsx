/** The whole application. */
export function Application() {
  return <h1>onrecord</h1>;
}
