import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgreementList } from "#app/features/agreements/components/agreement-list.tsx";
import type { Agreement } from "#app/features/agreements/model.ts";
import { listMyAgreements, type AgreementGroup } from "#app/features/agreements/queries.server.ts";
import { ToAgenda } from "#app/features/conversations/components/to-agenda.tsx";
import { listTalksAhead, listTalksAheadOfOthers } from "#app/features/conversations/queries/agenda.server.ts";
import { talksAbout, type TalkAhead } from "#app/features/conversations/record.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.agreements_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return {
    groups: listMyAgreements(db, viewer),
    today: viewer.today,
    talks: listTalksAhead(db, viewer, { ownerPersonId: viewer.personId, ownerTeamId: null }),
    others: listTalksAheadOfOthers(db, viewer),
  };
}

export default function Agreements() {
  const { groups, today, talks, others } = useLoaderData<typeof loader>();
  const own = isFilled(groups.own);
  const people = isFilled(groups.people);
  const teams = isFilled(groups.teams);
  const talksForOther = ({ forPerson, teamId }: Agreement) =>
    talksAbout(others, { staffId: forPerson?.personId ?? null, teamId });
  return (
    <>
      <PageHead title={m.agreements_title()} lead={m.agreements_lead()} />
      {!own && !people && !teams && (
        <EmptyState icon="handshake" title={m.agreements_none_title()} text={m.agreements_none_text()} />
      )}
      <div className="stack">
        {own && <Group group={groups.own} today={today} talksFor={() => talks} />}
        {people && (
          <Group
            title={m.agreements_people_title()}
            group={groups.people}
            today={today}
            talksFor={talksForOther}
            naming
          />
        )}
        {teams && (
          <Group
            title={m.agreements_teams_title()}
            group={groups.teams}
            today={today}
            talksFor={talksForOther}
          />
        )}
      </div>
    </>
  );
}

const isFilled = (group: AgreementGroup) =>
  group.mine.length + group.theirs.length + group.doneLately.length > 0;

type GroupProps = {
  title?: string;
  group: AgreementGroup;
  today: string;
  naming?: boolean;
  /** The talks ahead in which an agreement can be brought up. */
  talksFor: (agreement: Agreement) => readonly TalkAhead[];
};

function Group({ title, group, today, naming, talksFor }: GroupProps) {
  const shared = { today, back: paths.agreements(), naming, inside: title !== undefined };
  const more = (agreement: Agreement) => (
    <ToAgenda
      talks={talksFor(agreement)}
      source={{ words: agreement.text, agreement: agreement.id }}
      back={paths.agreements()}
      saying={false}
    />
  );
  return (
    <section className="stack near" aria-label={title ?? m.agreements_own_title()}>
      {title && <h2>{title}</h2>}
      <div className="columns">
        <div className="stack">
          <AgreementList
            title={m.agreements_mine()}
            agreements={group.mine}
            empty={m.agreements_mine_none()}
            more={more}
            {...shared}
          />
          {group.theirs.length > 0 && (
            <AgreementList
              title={m.agreements_theirs()}
              agreements={group.theirs}
              empty=""
              more={more}
              {...shared}
            />
          )}
        </div>
        {group.doneLately.length > 0 && (
          <AgreementList
            title={m.agreements_done_lately()}
            agreements={group.doneLately}
            empty=""
            {...shared}
          />
        )}
      </div>
    </section>
  );
}
