import { GroupAnswer } from "#app/features/teams/components/group-answer.tsx";
import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import type { ActivityRow } from "../model.ts";
import { ActivityList } from "./activity-list.tsx";

type ToAnswerProps = {
  invitations: readonly ActivityRow[];
  groups: readonly { id: number; name: string; by: string }[];
  open?: readonly ActivityRow[];
  waiting?: readonly ActivityRow[];
  me: number;
};

/** What waits for the viewer's word: invitations, groups that ask her, what she may sign up for and where she waits. */
export function ToAnswer({ invitations, groups, open = [], waiting = [], me }: ToAnswerProps) {
  return (
    <>
      {invitations.length > 0 && (
        <Sheet title={m.activities_invitations()} tone="accent">
          <ActivityList activities={invitations} me={me} asking />
        </Sheet>
      )}
      {groups.length > 0 && (
        <Sheet title={m.activities_group_invitations()} tone="accent">
          <div className="rows">
            {groups.map((group) => (
              <article key={group.id} className="stack tight">
                <h3>{group.name}</h3>
                <GroupAnswer asked={group} naming />
              </article>
            ))}
          </div>
        </Sheet>
      )}
      {open.length > 0 && (
        <Sheet title={m.activities_sign_up_open_list()}>
          <ActivityList activities={open} me={me} />
        </Sheet>
      )}
      {waiting.length > 0 && (
        <Sheet title={m.activities_sign_up_waiting_list()}>
          <ActivityList activities={waiting} me={me} />
        </Sheet>
      )}
    </>
  );
}
