import { Link } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { SharingFold } from "#app/features/items/components/sharing-form.tsx";
import type { Audience } from "#app/features/items/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { ActivityRow, Participant } from "../model.ts";
import { BelongsSheet } from "./belongs-sheet.tsx";
import { ParticipantsSheet, type OwnPart } from "./participants-sheet.tsx";

type ActivityAsideProps = {
  activity: ActivityRow & {
    participants: readonly Participant[];
    mine?: OwnPart;
    questions: readonly { id: number; text: string }[];
    goals: readonly { id: number; text: string }[];
    grewFrom: readonly ActivityRow[];
    grewInto: readonly ActivityRow[];
  };
  me: number;
  mayChange: boolean;
  /** Who works at a school can write down what grew from it. */
  mayGrow: boolean;
  offered: readonly Audience[];
};

/** Around an activity: who takes part, what it hangs on, and for its owner who reads it. */
export function ActivityAside({ activity, me, mayChange, mayGrow, offered }: ActivityAsideProps) {
  const { id, owner, audiences } = activity;
  return (
    <div className="stack">
      <ParticipantsSheet {...activity} activityId={id} me={me} mayInvite={mayChange} />
      <BelongsSheet {...activity} activityId={id} me={me} mayGrow={mayGrow} />
      {mayChange && (
        <Sheet
          title={m.activities_sharing()}
          seen={<SeenByItem audiences={audiences} owner={owner} me={me} />}
        >
          <SharingFold itemId={id} offered={offered} audiences={audiences} teamName={owner.teamName} />
          <p className="over">
            <Link to={paths.itemRemoval(id)}>{m.items_remove()}</Link>
          </p>
        </Sheet>
      )}
    </div>
  );
}
