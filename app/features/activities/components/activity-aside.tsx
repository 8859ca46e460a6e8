import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { SharingFold } from "#app/features/items/components/sharing-form.tsx";
import type { Audience } from "#app/features/items/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { doesTakePart, isOver, type ActivityRow, type Participant, type SignUpShown } from "../model.ts";
import { BelongsSheet } from "./belongs-sheet.tsx";
import { ParticipantsSheet, type OwnPart } from "./participants-sheet.tsx";
import { SignUpSheet, WaitingSheet } from "./sign-up-sheet.tsx";

type ActivityAsideProps = {
  activity: ActivityRow & {
    participants: readonly Participant[];
    mine?: OwnPart;
    readsNames: boolean;
    questions: readonly { id: number; text: string }[];
    goals: readonly { id: number; text: string }[];
    grewFrom: readonly ActivityRow[];
    grewInto: readonly ActivityRow[];
  };
  me: number;
  /** Here to who organises it; to who may sign up it stands at the top of the page. */
  signUp?: SignUpShown;
  behind: readonly { id: number; text: string }[];
  groups: readonly { id: number; name: string }[];
  /** What the policy lets her do with it. */
  may: { change: boolean; assign: boolean; join: boolean; startGroup: boolean; grow: boolean };
  offered: readonly Audience[];
  /** What was agreed about it. */
  children?: ReactNode;
};

/** Around an activity: who takes part, what it hangs on, and for its owner who reads it. */
export function ActivityAside(props: ActivityAsideProps) {
  const { activity, me, signUp, behind, groups, may, offered, children } = props;
  const { id, owner, audiences, state, mine } = activity;
  const joins = mine !== undefined && doesTakePart(mine);
  const mayOpen = may.change && !signUp && !isOver(state);
  return (
    <div className="stack">
      {signUp && may.change && !isOver(state) && (
        <SignUpSheet activityId={id} signUp={signUp} mayJoin={false} joins={joins} organises={may.change} />
      )}
      {signUp && <WaitingSheet waiting={signUp.waiting} />}
      <ParticipantsSheet
        {...activity}
        activityId={id}
        me={me}
        mayInvite={may.change}
        mayAssign={may.assign && !isOver(state)}
      />
      <BelongsSheet
        {...activity}
        activityId={id}
        me={me}
        behind={behind}
        groups={groups}
        mayGrow={may.grow}
        mayStartGroup={may.startGroup}
      />
      {children}
      {may.change && (
        <Sheet
          title={m.activities_sharing()}
          seen={<SeenByItem audiences={audiences} owner={owner} me={me} />}
        >
          <SharingFold itemId={id} offered={offered} audiences={audiences} teamName={owner.teamName} />
          {mayOpen && (
            <p className="over">
              <Link to={paths.signUp(id)}>{m.activities_sign_up_open()}</Link>
            </p>
          )}
          <p className="over">
            <Link to={paths.itemRemoval(id)}>{m.items_remove()}</Link>
          </p>
        </Sheet>
      )}
    </div>
  );
}
