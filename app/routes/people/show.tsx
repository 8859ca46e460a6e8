import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AskAboutSheet } from "#app/features/expertise/components/expertise-list.tsx";
import { listExpertiseOf } from "#app/features/expertise/queries.server.ts";
import { HandoverOnPerson } from "#app/features/handover/components/handover-sheet.tsx";
import { PassedOnSheet } from "#app/features/handover/components/passed-on-sheet.tsx";
import { listPassedOn } from "#app/features/handover/queries/passed-on.server.ts";
import { listHandoversOnPage } from "#app/features/handover/queries/handover-page.server.ts";
import { ToldCareerSheet } from "#app/features/careers/components/told-career.tsx";
import { listToldCareer } from "#app/features/careers/queries/told.server.ts";
import { RolesOfPerson } from "#app/features/role-profiles/components/holder-sheets.tsx";
import { listRolesOfPerson } from "#app/features/role-profiles/queries/holders.server.ts";
import { PersonActions } from "#app/features/people/components/person-actions.tsx";
import { AccountSheet } from "#app/features/people/components/account-sheet.tsx";
import { EmploymentSheet } from "#app/features/people/components/employment-sheet.tsx";
import { TeamsSheet } from "#app/features/people/components/teams-sheet.tsx";
import { RolesSheet } from "#app/features/people/components/roles-sheet.tsx";
import { FiledRecords } from "#app/features/conversations/components/filed-records.tsx";
import { WaitingProposals } from "#app/features/questions/components/proposals-sheet.tsx";
import { listProposalsWaiting } from "#app/features/questions/queries/proposals.server.ts";
import { listFiledRecords } from "#app/features/conversations/queries/filing.server.ts";
import { getAccount } from "#app/features/people/queries/account.server.ts";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { listMoves } from "#app/features/people/queries/moves.server.ts";
import { listRoles } from "#app/features/people/queries/roles.server.ts";
import * as person from "#app/features/people/queries/person.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? m.people_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => {
    const { may, held, ...who } = getPerson(db, viewer, id);
    const isSelf = held.includes("own");
    const seesAccount = may("see_account");
    return {
      id,
      name: fullName(who),
      givenName: who.givenName,
      isSelf,
      mayEdit: may("change"),
      mayEmploy: may("employ"),
      mayGrant: may("grant_roles") && !isSelf,
      work: person.listCurrentWork(db, viewer, id),
      teams: person.listTeamsOfPerson(db, viewer, id),
      employments: person.listEmployments(db, viewer, id),
      pauses: person.listPauses(db, viewer, id),
      schoolRoles: listRolesOfPerson(db, viewer, id),
      moves: listMoves(db, viewer, id),
      roles: may("see_roles") ? listRoles(db, viewer, id) : [],
      mayPropose: may("propose_question"),
      proposals: listProposalsWaiting(db, viewer, id),
      passed: listPassedOn(db, viewer, id),
      handovers: listHandoversOnPage(db, viewer, id),
      expertise: listExpertiseOf(db, viewer, id),
      career: listToldCareer(db, viewer, id),
      account: seesAccount ? { ...getAccount(db, viewer, id), email: who.email } : null,
      filed: listFiledRecords(db, viewer, id),
      today: viewer.today,
      now: now.getTime(),
    };
  });
}

export default function PersonPage() {
  const shown = useLoaderData<typeof loader>();
  const over = shown.work.map(({ functionName: name, schoolName: school }) =>
    m.people_employment_at({ name, school }),
  );
  return (
    <>
      <PageHead title={shown.name} over={over.join("; ")} actions={<PersonActions person={shown} />} />
      <div className="columns">
        <div className="stack">
          {shown.isSelf && (
            <p>
              {m.people_yourself()} <Link to={paths.me()}>{m.people_to_me()}</Link>
            </p>
          )}
          <ToldCareerSheet told={shown.career} name={shown.givenName} />
          <WaitingProposals proposals={shown.proposals} />
          <PassedOnSheet
            passed={shown.passed}
            name={shown.givenName}
            today={shown.today}
            back={paths.person(shown.id)}
          />
          <HandoverOnPerson {...shown} personId={shown.id} />
          {shown.employments.map((employment) => (
            <EmploymentSheet
              key={employment.id}
              employment={employment}
              pauses={shown.pauses.filter((pause) => pause.employmentId === employment.id)}
              moves={shown.moves.filter((move) => move.employmentId === employment.id)}
              today={shown.today}
            />
          ))}
          {shown.employments.length === 0 && !shown.isSelf && <TeamsSheet teams={shown.teams} />}
        </div>
        <div className="stack">
          <AskAboutSheet rows={shown.expertise} name={shown.givenName} />
          {(shown.employments.length > 0 || shown.isSelf) && <TeamsSheet teams={shown.teams} />}
          <RolesOfPerson roles={shown.schoolRoles} />
          <RolesSheet personId={shown.id} roles={shown.roles} mayGrant={shown.mayGrant} today={shown.today} />
          <FiledRecords records={shown.filed} />
          {shown.account && (
            <AccountSheet person={{ ...shown, ...shown.account }} account={shown.account} now={shown.now} />
          )}
        </div>
      </div>
    </>
  );
}
