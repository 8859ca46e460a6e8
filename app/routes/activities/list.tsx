import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActivityList } from "#app/features/activities/components/activity-list.tsx";
import { byPhase } from "#app/features/activities/model.ts";
import {
  listActivitiesShownTo,
  listInvitations,
  listMyActivities,
} from "#app/features/activities/queries.server.ts";
import { AfterwardsBox } from "#app/features/activities/components/afterwards-box.tsx";
import { ToAnswer } from "#app/features/activities/components/to-answer.tsx";
import { DeclinedList, ShownActivities } from "#app/features/activities/components/others-activities.tsx";
import { listOpenToSignUp, listWaiting } from "#app/features/activities/queries/sign-up.server.ts";
import { listTeamInvitations } from "#app/features/teams/queries/invitations.server.ts";
import { listDeclined } from "#app/features/activities/queries/participation.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.activities_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const [open, waiting] = [listOpenToSignUp(db, viewer), listWaiting(db, viewer)];
  const above = new Set([...open, ...waiting].map((activity) => activity.id));
  return {
    me: viewer.personId,
    mayWrite: viewer.schoolIds.length > 0,
    asking: {
      invitations: listInvitations(db, viewer),
      groups: listTeamInvitations(db, viewer),
      open,
      waiting,
    },
    mine: byPhase(listMyActivities(db, viewer)),
    shown: byPhase(listActivitiesShownTo(db, viewer).filter((activity) => !above.has(activity.id))),
    declined: listDeclined(db, viewer),
  };
}

export default function ActivitiesPage() {
  const { me, mayWrite, asking, mine, shown, declined } = useLoaderData<typeof loader>();
  const { running, coming, past } = mine;
  const now = running.length + coming.length;
  const none = now + past.length === 0;
  const write = mayWrite && <ButtonLink to={paths.newActivity()}>{m.activities_new()}</ButtonLink>;
  return (
    <>
      <PageHead
        title={m.activities_title()}
        actions={
          <>
            {mayWrite && (
              <ButtonLink to={paths.requests()} variant="quiet">
                {m.requests_title()}
              </ButtonLink>
            )}
            {!none && write}
          </>
        }
      />
      <div className="stack">
        <ToAnswer {...asking} me={me} />
        {mayWrite && (
          <Sheet
            title={m.activities_afterwards_title()}
            seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}
          >
            <AfterwardsBox />
          </Sheet>
        )}
        {running.length > 0 && (
          <Sheet title={m.activities_running()}>
            <ActivityList activities={running} me={me} />
          </Sheet>
        )}
        {coming.length > 0 && (
          <Sheet title={m.activities_coming()}>
            <ActivityList activities={coming} me={me} />
          </Sheet>
        )}
        {now === 0 && (
          <Sheet title={m.activities_mine()}>
            {none ? (
              <EmptyState
                icon="graduation-cap"
                title={m.activities_empty_title()}
                text={m.activities_empty_text()}
                action={write}
              />
            ) : (
              <p className="soft">{m.activities_empty_now()}</p>
            )}
          </Sheet>
        )}
        {past.length > 0 && (
          <Sheet title={m.activities_past()}>
            <ActivityList activities={past} me={me} />
          </Sheet>
        )}
        <ShownActivities {...shown} me={me} />
        <DeclinedList declined={declined} />
      </div>
    </>
  );
}
