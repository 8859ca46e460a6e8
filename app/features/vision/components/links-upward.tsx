import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";

export type ShownLinks = {
  worksOut: { lineageId: number; slot: number; title: string; past: boolean } | null;
  workedOutBy: readonly { lineageId: number; title: string; schoolName: string }[];
};

/** Which ambition of the board it works out, or by which ambitions of schools it is worked out. Nothing where neither is. */
export function LinksUpward({ links }: { links: ShownLinks | undefined }) {
  if (!links) return null;
  const { worksOut, workedOutBy } = links;
  return (
    <>
      {worksOut && (
        <p className="meta">
          <span>{m.vision_works_out()}</span>
          <AmbitionName {...worksOut} to={paths.ambition(worksOut.lineageId)} />
          <span className="faint">{m.vision_works_out_of_board()}</span>
        </p>
      )}
      {workedOutBy.length > 0 && (
        <div>
          <p className="faint">{m.vision_worked_out_by()}</p>
          <ul className="stack tight">
            {workedOutBy.map(({ lineageId, title, schoolName }) => (
              <li key={lineageId}>
                {schoolName}: <Link to={paths.ambition(lineageId)}>{title}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
