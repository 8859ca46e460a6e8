import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ToAnswer } from "#app/features/activities/components/to-answer.tsx";
import { HandoverCards } from "#app/features/handover/components/handover-cards.tsx";
import { PartnerChangeCard } from "#app/features/handover/components/partner-change-card.tsx";
import { EndingSheet } from "#app/features/evidence/components/evidence-list.tsx";
import { AskedOfMe } from "#app/features/feedback/components/asked-of-me.tsx";
import { NextConversation } from "#app/features/home/components/next-conversation.tsx";
import {
  LastNotes,
  MyAgreements,
  MyHindrances,
  MyQuestions,
} from "#app/features/home/components/own-cards.tsx";
import { MyTeam, TeamWork } from "#app/features/home/components/team-cards.tsx";
import { listHandoverCards } from "#app/features/handover/queries/handover-page.server.ts";
import { getHome } from "#app/features/home/queries.server.ts";
import { FormerTeams } from "#app/features/moves/components/former-team.tsx";
import { MovingCards } from "#app/features/moves/components/moving-form.tsx";
import { WelcomeCard } from "#app/features/moves/components/welcome-card.tsx";
import { listFormerTeams } from "#app/features/moves/queries/former-team.server.ts";
import { listMovings } from "#app/features/moves/queries/moving.server.ts";
import { findWelcome } from "#app/features/moves/queries/welcome.server.ts";
import { ProposalsSheet } from "#app/features/questions/components/proposals-sheet.tsx";
import { RequestList } from "#app/features/requests/components/request-list.tsx";
import { RolesOfPerson } from "#app/features/role-profiles/components/holder-sheets.tsx";
import { listRolesOfPerson } from "#app/features/role-profiles/queries/holders.server.ts";
import { StoriesSheet } from "#app/features/stories/components/story-list.tsx";
import { AskedToWrite } from "#app/features/vision/components/asked-to-write.tsx";
import { DueLookBack } from "#app/features/value/components/due-look-back.tsx";
import { QuickNote } from "#app/features/value/components/quick-note.tsx";
import { freshMark } from "#app/features/value/queries/subjects.server.ts";
import { deviceOf } from "#app/http/draft-key.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.home_me_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const seat = await requireViewer(args);
  const { db, viewer } = seat;
  return {
    me: { id: viewer.personId, name: viewer.givenName },
    ...{ today: viewer.today, mark: freshMark(), device: deviceOf(seat) },
    mayWrite: viewer.schoolIds.length > 0,
    schoolRoles: listRolesOfPerson(db, viewer, viewer.personId),
    welcome: findWelcome(db, viewer),
    former: listFormerTeams(db, viewer),
    movings: listMovings(db, viewer),
    ...getHome(db, viewer),
    handovers: listHandoverCards(db, viewer),
  };
}

export default function MyDevelopmentPage() {
  const { storiesToAnswer, ending, mark, device, lookBack, ...home } = useLoaderData<typeof loader>();
  const { talks, me, today, mayWrite, changes, next, questions, agreements, asked, teams, notes, lead } =
    home;
  return (
    <>
      <PageHead
        title={m.home_me_title()}
        actions={
          <>
            <Link to={paths.attention()}>{m.attention_title()}</Link>
            <Link to={paths.year(schoolYearOf(today))}>{m.year_link()}</Link>
            {next && (
              <ButtonLink variant="quiet" to={paths.newConversation()}>
                {m.home_me_ask_conversation()}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="columns">
        <div className="stack">
          <WelcomeCard welcome={home.welcome} former={home.former} />
          {changes.map((change) => (
            <PartnerChangeCard key={change.id} change={change} />
          ))}
          <HandoverCards {...home.handovers} />
          <NextConversation next={next} me={me.name} />
          <AskedToWrite asked={home.toWrite} />
          <DueLookBack due={lookBack} />
          {mayWrite && (
            <Sheet title={m.home_me_note()}>
              <QuickNote seen={m.items_seen_only_you()} mark={mark} device={device} />
            </Sheet>
          )}
          <ProposalsSheet proposals={home.proposals} />
          <MyQuestions questions={questions} me={me.id} talks={talks} />
          <MyHindrances hindrances={home.hindrances} me={me.id} talks={talks} />
        </div>
        <div className="stack">
          <AskedOfMe {...asked} />
          <ToAnswer {...home.askedAlong} me={me.id} />
          <StoriesSheet title={m.stories_asked()} stories={storiesToAnswer} me={me.id} />
          <EndingSheet evidence={ending} me={me.id} />
          <MyAgreements agreements={agreements} today={today} talks={talks} />
          <RequestList
            title={m.requests_running()}
            requests={home.requests}
            action={<Link to={paths.requests()}>{m.requests_back()}</Link>}
          />
          <TeamWork teams={teams} me={me.id} />
          <RolesOfPerson roles={home.schoolRoles} />
          <LastNotes notes={notes} me={me.id} />
          {!home.welcome && <FormerTeams teams={home.former} />}
          <MovingCards movings={home.movings} />
        </div>
      </div>
      {lead && <MyTeam {...lead} today={today} />}
    </>
  );
}
