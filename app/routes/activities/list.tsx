import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActivityList } from "#app/features/activities/components/activity-list.tsx";
import { byPhase } from "#app/features/activities/model.ts";
import {
  listActivitiesShownTo,
  listInvitations,
  listMyActivities,
} from "#app/features/activities/queries.server.ts";
import { listDeclined } from "#app/features/activities/queries/participation.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.activities_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return {
    me: viewer.personId,
    mayWrite: viewer.schoolIds.length > 0,
    invitations: listInvitations(db, viewer),
    mine: byPhase(listMyActivities(db, viewer)),
    shown: byPhase(listActivitiesShownTo(db, viewer)),
    declined: listDeclined(db, viewer),
  };
}

export default function ActivitiesPage() {
  const { me, mayWrite, invitations, mine, shown, declined } = useLoaderData<typeof loader>();
  const { running, coming, past } = mine;
  const shownNow = [...shown.running, ...shown.coming];
  const now = running.length + coming.length;
  const none = now + past.length === 0;
  const write = mayWrite && <ButtonLink to={paths.newActivity()}>{m.activities_new()}</ButtonLink>;
  return (
    <>
      <PageHead title={m.activities_title()} actions={!none && write} />
      <div className="stack">
        {invitations.length > 0 && (
          <Sheet title={m.activities_invitations()} tone="accent">
            <ActivityList activities={invitations} me={me} asking />
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
        {shownNow.length + shown.past.length > 0 && (
          <Sheet title={m.activities_shown()}>
            <ActivityList activities={shownNow} me={me} />
            {shown.past.length > 0 && (
              <details className="more over">
                <summary>{m.activities_past_more()}</summary>
                <div className="over">
                  <ActivityList activities={shown.past} me={me} />
                </div>
              </details>
            )}
          </Sheet>
        )}
        {declined.length > 0 && (
          <details className="more">
            <summary>{m.activities_said_no()}</summary>
            <ul className="stack tight over">
              {declined.map(({ id, title }) => (
                <li key={id}>
                  <Link to={paths.participation(id)}>{title}</Link>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </>
  );
}
