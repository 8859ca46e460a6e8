import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

type Named = { id: number; text: string; name: string | null };
type JoinedSheetProps = {
  question: { id: number; joinedFrom?: Named; joinedBy: readonly Named[] };
  mayJoin: boolean;
};

/** "Ik ook": the question this one stands beside, those beside it that the viewer may read, and joining. */
export function JoinedSheet({ question: { id, joinedFrom, joinedBy }, mayJoin }: JoinedSheetProps) {
  if (!joinedFrom && joinedBy.length === 0 && !mayJoin) return null;
  return (
    <Sheet title={m.questions_joining()}>
      <div className="stack near">
        {joinedFrom && <Beside question={joinedFrom} />}
        {joinedBy.map((other) => (
          <Beside key={other.id} question={other} />
        ))}
        {mayJoin && (
          <>
            <p className="soft">{m.questions_join_text()}</p>
            <div className="actions">
              <ButtonLink to={paths.newQuestion({ joinedFrom: id })} variant="quiet">
                {m.questions_join()}
              </ButtonLink>
            </div>
          </>
        )}
      </div>
    </Sheet>
  );
}

function Beside({ question: { id, text, name } }: { question: Named }) {
  return (
    <div>
      <Words size="less">
        <Link to={paths.question(id)}>{text}</Link>
      </Words>
      {name && <span className="faint">{name}</span>}
    </div>
  );
}
