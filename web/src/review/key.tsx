/** A key that does what a button does; told to those who hear the page by the button itself. */
export function Key({ name }: { readonly name: string }) {
  return (
    <span className="key" aria-hidden="true">
      <kbd>{name}</kbd>
    </span>
  );
}
