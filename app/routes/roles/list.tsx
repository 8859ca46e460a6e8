import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { MixSheet } from "#app/features/role-profiles/components/mix-sheet.tsx";
import { ProfileCard } from "#app/features/role-profiles/components/profile-card.tsx";
import { getFunctionMix } from "#app/features/role-profiles/queries/mix.server.ts";
import { listProfiles } from "#app/features/role-profiles/queries/profiles.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const meta: MetaFunction = () => [{ title: m.role_profiles_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const wanted = new URL(args.request.url).searchParams.get("school");
  return answer(() => {
    const roles = listProfiles(db, viewer, wanted);
    return {
      ...roles,
      mix: roles.mayMix ? getFunctionMix(db, viewer, String(roles.school.id)) : null,
      me: viewer.personId,
      today: viewer.today,
    };
  });
}

export default function RolesPage() {
  const { school, schools, profiles, archived, mayWrite, mix, me, today } = useLoaderData<typeof loader>();
  const add = mayWrite && (
    <ButtonLink to={paths.newRole(school.id)} icon="plus">
      {m.role_profiles_new()}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={m.role_profiles_title()}
        lead={m.role_profiles_lead({ school: school.name })}
        actions={profiles.length > 0 && add}
      />
      {schools.length > 1 && (
        <Tabs
          label={m.role_profiles_school()}
          entries={schools.map(({ id, name }) => ({
            to: paths.roles(id),
            label: name,
            current: id === school.id,
          }))}
        />
      )}
      <div className="stack">
        {profiles.length === 0 ? (
          <Sheet>
            <EmptyState
              icon="route"
              title={m.role_profiles_none()}
              text={mayWrite ? m.role_profiles_none_text() : m.role_profiles_none_reader()}
              action={add}
            />
          </Sheet>
        ) : (
          <div className="halves">
            {profiles.map((profile) => (
              <ProfileCard key={profile.id} profile={profile} me={me} today={today} />
            ))}
          </div>
        )}
        {mix && <MixSheet mix={mix} />}
        {archived.length > 0 && (
          <Sheet title={m.role_profiles_archived()} tone="sunk">
            <ul className="meta">
              {archived.map(({ id, title }) => (
                <li key={id}>
                  <Link to={paths.role(id)}>{title}</Link>
                </li>
              ))}
            </ul>
          </Sheet>
        )}
      </div>
    </>
  );
}
