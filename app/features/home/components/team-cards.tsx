import { Link } from "@remix-run/react";
import { AgreementCard } from "#app/features/agreements/components/agreement-card.tsx";
import type { Agreement } from "#app/features/agreements/model.ts";
import type { ConversationShown } from "#app/features/conversations/components/conversation-row.tsx";
import { DateProposal } from "#app/features/conversations/components/date-proposal.tsx";
import { kindName } from "#app/features/conversations/components/words.ts";
import type { ConversationKind } from "#app/features/conversations/model.ts";
import { GroupWorkLines } from "#app/features/groups/components/group-work-lines.tsx";
import { isAtSomething, type GroupWork } from "#app/features/groups/model.ts";
import { QuestionList } from "#app/features/questions/components/question-card.tsx";
import type { QuestionCardRow } from "#app/features/questions/model.ts";
import { RequestList } from "#app/features/requests/components/request-list.tsx";
import type { RequestShown } from "#app/features/requests/states.ts";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showMoment } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

type Team = { id: number; name: string; label: string };

type Working = Team & { questions: QuestionCardRow[]; work: GroupWork };

/** What each of her teams works on: questions it owns or that others share with it, and in a few words what it is at. */
export function TeamWork({ teams, me }: { teams: Working[]; me: number }) {
  const [only] = teams;
  if (!only) return null;
  const busy = teams.filter((team) => team.questions.length > 0 || isAtSomething(team.work));
  const link = teams.length === 1 && <Link to={paths.team(only.id)}>{only.label}</Link>;
  return (
    <Sheet title={m.home_me_team()} action={link}>
      {busy.length === 0 && (
        <>
          <p className="soft">{m.home_me_team_none()}</p>
          <p className="over">
            <Link to={paths.newQuestion({ team: only.id })}>{m.home_me_team_write()}</Link>
          </p>
        </>
      )}
      <div className="stack">
        {busy.map((team) => (
          <div key={team.id} className="stack near">
            {teams.length > 1 && (
              <h3 className="meta">
                <Link to={paths.team(team.id)}>{team.label}</Link>
              </h3>
            )}
            {team.work.aim && <Words size="less">{team.work.aim}</Words>}
            {team.questions.length > 0 && <QuestionList questions={team.questions} me={me} />}
            <GroupWorkLines work={team.work} />
          </div>
        ))}
      </div>
    </Sheet>
  );
}

type LeadProps = {
  /** `plans`: people are at home in it, so there are conversations to plan. */
  teams: (Team & { plans: boolean })[];
  next: {
    id: number;
    kind: ConversationKind;
    scheduledAt: number | null;
    teamName: string | null;
    other?: NameParts;
  } | null;
  /** Talks her people asked for, and dates they propose. */
  toAnswer: ConversationShown[];
  /** What her people asked for and waits for her answer. */
  requests: RequestShown[];
  promises: Agreement[];
  today: string;
};

/** For who leads: apart from her own development, whom to prepare for next and what she promised. */
export function MyTeam({ teams, next, toAnswer, requests, promises, today }: LeadProps) {
  return (
    <section className="stack below" aria-labelledby="home-lead">
      <h2 id="home-lead" className="title">
        {m.home_me_lead_title()}
      </h2>
      {toAnswer.length > 0 && (
        <Sheet level={3} title={m.home_me_lead_to_answer()}>
          <ul className="rows">
            {toAnswer.map((talk) => (
              <ToAnswer key={talk.id} talk={talk} />
            ))}
          </ul>
        </Sheet>
      )}
      <RequestList
        level={3}
        title={m.requests_home()}
        requests={requests}
        naming
        action={<Link to={paths.requests()}>{m.requests_home_all()}</Link>}
      />
      <div className="columns">
        <Sheet
          level={3}
          title={m.home_me_lead_next()}
          action={<Link to={paths.conversations()}>{m.home_me_lead_all()}</Link>}
        >
          {next ? <NextToPrepare next={next} /> : <p className="soft">{m.home_me_lead_next_none()}</p>}
          {teams.map((team) => (
            <p key={team.id} className="meta over">
              <Link to={paths.team(team.id)}>{team.label}</Link>
              {team.plans && (
                <Link
                  to={paths.teamConversations(team.id)}
                  aria-label={`${m.home_me_lead_planning()}: ${team.label}`}
                >
                  {m.home_me_lead_planning()}
                </Link>
              )}
            </p>
          ))}
        </Sheet>
        {promises.length > 0 && (
          <Sheet
            level={3}
            title={m.home_me_lead_promises()}
            action={<Link to={paths.agreements()}>{m.home_me_agreements_all()}</Link>}
          >
            <div className="rows">
              {promises.map((agreement) => (
                <AgreementCard
                  key={agreement.id}
                  agreement={agreement}
                  today={today}
                  back={paths.me()}
                  naming
                />
              ))}
            </div>
          </Sheet>
        )}
      </div>
    </section>
  );
}

function ToAnswer({ talk }: { talk: ConversationShown }) {
  const name = talk.other?.givenName ?? "";
  return (
    <li className="stack tight">
      <div className="strong">
        <Link to={paths.conversation(talk.id)}>{talk.other && fullName(talk.other)}</Link>
      </div>
      {talk.scheduledAt !== null && <div>{showMoment(talk.scheduledAt)}</div>}
      <DateProposal talk={talk} name={name} back={paths.me()} />
      {talk.asked && (
        <div className="meta">
          <span>{m.conversations_list_asked({ name })}</span>
          <ButtonLink size="small" to={paths.conversationDate(talk.id)}>
            {m.conversations_list_plan()}
            <span className="unseen"> {m.conversations_with({ name })}</span>
          </ButtonLink>
        </div>
      )}
    </li>
  );
}

function NextToPrepare({ next }: { next: NonNullable<LeadProps["next"]> }) {
  const name = next.teamName ?? (next.other ? fullName(next.other) : "");
  return (
    <div className="stack tight">
      <div className="strong">{name}</div>
      <div className="soft">
        {kindName(next.kind)}
        {next.scheduledAt !== null && `, ${showMoment(next.scheduledAt)}`}
      </div>
      <div className="actions">
        <ButtonLink
          size="small"
          variant="quiet"
          to={paths.prepare(next.id)}
          aria-label={`${m.home_me_next_prepare()}: ${name}`}
        >
          {m.home_me_next_prepare()}
        </ButtonLink>
      </div>
    </div>
  );
}
