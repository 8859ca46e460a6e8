import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PartnerChangeCard } from "#app/features/handover/components/partner-change-card.tsx";
import { AskedOfMe } from "#app/features/feedback/components/asked-of-me.tsx";
import { NextConversation } from "#app/features/home/components/next-conversation.tsx";
import { LastNotes, MyAgreements, MyQuestions } from "#app/features/home/components/own-cards.tsx";
import { MyTeam, TeamWork } from "#app/features/home/components/team-cards.tsx";
import { getHome } from "#app/features/home/queries.server.ts";
import { DueLookBack } from "#app/features/value/components/due-look-back.tsx";
import { QuickNote } from "#app/features/value/components/quick-note.tsx";
import { freshMark } from "#app/features/value/queries/subjects.server.ts";
import { deviceOf } from "#app/http/draft-key.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
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
    today: viewer.today,
    mayWrite: viewer.schoolIds.length > 0,
    mark: freshMark(),
    device: deviceOf(seat),
    ...getHome(db, viewer),
  };
}

export default function MyDevelopmentPage() {
  const {
    me,
    today,
    mayWrite,
    mark,
    device,
    changes,
    next,
    lookBack,
    questions,
    agreements,
    asked,
    ...more
  } = useLoaderData<typeof loader>();
  const { teams, notes, lead } = more;
  return (
    <>
      <PageHead
        title={m.home_me_title()}
        actions={
          next && (
            <ButtonLink variant="quiet" to={paths.newConversation()}>
              {m.home_me_ask_conversation()}
            </ButtonLink>
          )
        }
      />
      <div className="columns">
        <div className="stack">
          {changes.map((change) => (
            <PartnerChangeCard key={change.id} change={change} />
          ))}
          <NextConversation next={next} me={me.name} />
          <DueLookBack due={lookBack} />
          {mayWrite && (
            <Sheet title={m.home_me_note()}>
              <QuickNote seen={m.items_seen_only_you()} mark={mark} device={device} />
            </Sheet>
          )}
          <MyQuestions questions={questions} me={me.id} />
        </div>
        <div className="stack">
          <AskedOfMe {...asked} />
          <MyAgreements agreements={agreements} today={today} />
          <TeamWork teams={teams} me={me.id} />
          <LastNotes notes={notes} me={me.id} />
        </div>
      </div>
      {lead && <MyTeam {...lead} today={today} />}
    </>
  );
}
