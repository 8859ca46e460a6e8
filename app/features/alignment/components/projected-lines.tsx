import { Words } from "#app/ui/words.tsx";

export type Projected = { id: number; words: string; team: string | null };

/** Questions or activities on a wall: their words, and the team where one owns them. Nobody's name, and no way to a page with names. */
export function ProjectedLines({ lines }: { lines: readonly Projected[] }) {
  return (
    <ul className="rows">
      {lines.map(({ id, words, team }) => (
        <li key={id} className="stack tight">
          <Words as="div" size="large">
            {words}
          </Words>
          {team && <div className="meta">{team}</div>}
        </li>
      ))}
    </ul>
  );
}
