import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf } from "#app/features/auth/viewer.ts";
import { TeamList } from "#app/features/teams/components/team-list.tsx";
import { kindsText } from "#app/features/teams/components/words.ts";
import { groupTeams } from "#app/features/teams/model.ts";
import { teamsPolicy } from "#app/features/teams/policy.ts";
import { listSchoolsOfTeams, listTeams } from "#app/features/teams/queries/list.server.ts";
import { notFound } from "#app/http/answer.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const meta: MetaFunction = () => [{ title: m.teams_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, teamsPolicy, "list");
  const schools = listSchoolsOfTeams(db, viewer);
  const asked = new URL(args.request.url).searchParams.get("school");
  const own = schools.find((one) => viewer.schoolIds.includes(one.id) && one.kind === "school");
  const school = asked === null ? (own ?? schools[0]) : schools.find((one) => String(one.id) === asked);
  if (asked !== null && !school) throw notFound();
  const teams = school ? listTeams(db, viewer, school.id) : [];
  return {
    school,
    schools,
    ...groupTeams(teams, viewer.teamIds),
    mayAdd: allows(teamsPolicy, "add", standingOf(viewer)),
  };
}

export default function TeamsPage() {
  const { school, schools, own, byKind, mayAdd } = useLoaderData<typeof loader>();
  const add = mayAdd && (
    <ButtonLink to={paths.newTeam(school?.id)} icon="plus">
      {m.teams_new()}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={m.teams_title()}
        lead={school && m.teams_lead({ school: school.name })}
        actions={add}
      />
      {schools.length > 1 && (
        <Tabs
          label={m.teams_school()}
          entries={schools.map(({ id, name }) => ({
            to: paths.teams(id),
            label: name,
            current: id === school?.id,
          }))}
        />
      )}
      {own.length + byKind.length === 0 ? (
        <Sheet>
          <EmptyState icon="users" title={m.teams_none()} text={m.teams_none_text()} action={add} />
        </Sheet>
      ) : (
        <div className="halves">
          {own.length > 0 && <TeamList title={m.teams_mine()} teams={own} />}
          {byKind.map(({ kind, teams }) => (
            <TeamList key={kind} title={kindsText(kind, school?.teamWord ?? "team")} teams={teams} />
          ))}
        </div>
      )}
    </>
  );
}
