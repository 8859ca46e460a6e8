import { m } from "#app/paraglide/messages.js";
import { classNames } from "#app/ui/class-names.ts";

type PreparedSidesProps = {
  prepared: { mine: "nothing" | "begun" | "shared"; otherShared: boolean };
  /** Left out for a talk of a team: then only one's own side is told. */
  otherName: string | undefined;
};

/** How far both are with preparing: never a word of it. */
export function PreparedSides({ prepared: { mine, otherShared }, otherName }: PreparedSidesProps) {
  return (
    <div className="sides">
      <div className={classNames("side-state", mine === "shared" && "done")}>
        <div className="strong">{m.home_me_next_you()}</div>
        <div className="soft">{ownWords[mine]()}</div>
      </div>
      {otherName !== undefined && (
        <div className={classNames("side-state", otherShared && "done")}>
          <div className="strong">{otherName}</div>
          <div className="soft">{otherWords(mine === "shared", otherShared, otherName)}</div>
        </div>
      )}
    </div>
  );
}

const ownWords = {
  nothing: m.conversations_prep_state_nothing,
  begun: m.conversations_prep_state_begun,
  shared: m.conversations_prep_state_shared,
};

function otherWords(iShared: boolean, otherShared: boolean, name: string): string {
  if (!otherShared) return m.conversations_prep_other_not({ name });
  return iShared ? m.conversations_prep_state_both() : m.conversations_prep_other_shared({ name });
}
