/** The name with its sign: the annual rings of a tree, a little off centre as in every real one. */
export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 28 28" fill="none" stroke="currentColor" strokeWidth="1.9" aria-hidden="true">
        <circle cx="14" cy="14" r="12.2" />
        <circle cx="13.2" cy="14.6" r="8.3" />
        <circle cx="12.6" cy="15.2" r="4.5" />
        <circle cx="12.3" cy="15.5" r="1" fill="currentColor" />
      </svg>
      Jaarring
    </span>
  );
}
