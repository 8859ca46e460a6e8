const shapes = [
  "M2.6 1.2h6.8a1.4 1.4 0 0 1 1.4 1.4v6.8a1.4 1.4 0 0 1-1.4 1.4H2.6a1.4 1.4 0 0 1-1.4-1.4V2.6a1.4 1.4 0 0 1 1.4-1.4Z",
  "M6 .7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 6 .7Z",
  "M6.6 1.1 11.5 9.7a.8.8 0 0 1-.7 1.2H1.2a.8.8 0 0 1-.7-1.2L5.4 1.1a.7.7 0 0 1 1.2 0Z",
  "M6.6.5 11.5 5.4a.85.85 0 0 1 0 1.2L6.6 11.5a.85.85 0 0 1-1.2 0L.5 6.6a.85.85 0 0 1 0-1.2L5.4.5a.85.85 0 0 1 1.2 0Z",
  "M.9 11.1C-.2 4.4 4.4-.2 11.1.9c1.1 6.7-3.5 11.3-10.2 10.2Z",
  "M4.5.6h3a.5.5 0 0 1 .5.5V4h2.9a.5.5 0 0 1 .5.5v3a.5.5 0 0 1-.5.5H8v2.9a.5.5 0 0 1-.5.5h-3a.5.5 0 0 1-.5-.5V8H1.1a.5.5 0 0 1-.5-.5v-3a.5.5 0 0 1 .5-.5H4V1.1a.5.5 0 0 1 .5-.5Z",
] as const;

/**
 * Classes that give an ambition its colour: `ambition-1` to `ambition-6`, and the same six in open form from the seventh on.
 * `slot` counts from 1 in the order of the school's vision.
 */
export function ambitionClass(slot: number): string {
  const colour = `ambition-${((slot - 1) % shapes.length) + 1}`;
  return slot > shapes.length ? `${colour} open` : colour;
}

/** The path of an ambition's shape in a box of 12 by 12, for pictures that place the mark themselves. */
export function markPath(slot: number): string {
  return shapes[(slot - 1) % shapes.length] ?? shapes[0];
}

/** The mark of an ambition: a shape of its own beside the colour, so that colour never speaks alone. */
export function Mark({ slot }: { slot: number }) {
  return (
    <svg className={`mark ${ambitionClass(slot)}`} viewBox="0 0 12 12" aria-hidden="true">
      <path d={markPath(slot)} />
    </svg>
  );
}
