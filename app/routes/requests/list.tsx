import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isHrAdviser, isSchoolLeader } from "#app/features/auth/viewer.ts";
import { Left } from "#app/features/hours/components/left.tsx";
import { whatIsLeft } from "#app/features/hours/queries.server.ts";
import { FactsList } from "#app/features/requests/components/facts-list.tsx";
import { RequestList } from "#app/features/requests/components/request-list.tsx";
import { listAnswered, listInbox, listOwnRequests } from "#app/features/requests/queries.server.ts";
import { listFacts } from "#app/features/requests/queries/facts.server.ts";
import { bySchool } from "#app/features/requests/states.ts";
import { asksOfOwn, type RequestShown } from "#app/features/requests/states.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.requests_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const answers = viewer.partnerOf.length > 0 || isSchoolLeader(viewer);
  const inbox = answers ? listInbox(db, viewer) : null;
  const asking = [...(inbox?.own ?? []), ...(inbox?.others ?? [])].map(({ asker }) => asker.personId);
  return {
    mayAsk: viewer.schoolIds.length > 0,
    own: listOwnRequests(db, viewer),
    inbox,
    left: [...whatIsLeft(db, viewer, asking, viewer.today)],
    answered: answers ? listAnswered(db, viewer) : [],
    schools: isHrAdviser(viewer) ? bySchool(listFacts(db, viewer)) : null,
  };
}

export default function RequestsPage() {
  const { mayAsk, own, inbox, left, answered, schools } = useLoaderData<typeof loader>();
  const beside = (request: RequestShown) =>
    left.map(
      ([id, hers]) =>
        id === request.asker.personId && <Left key={id} left={hers} asked={asksOfOwn(request)} />,
    );
  const ask = mayAsk && (
    <ButtonLink to={paths.newRequest()} icon="plus">
      {m.requests_new()}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={m.requests_title()}
        lead={<p className="soft">{m.requests_lead()}</p>}
        actions={
          <>
            {ask}
            <ButtonLink variant="quiet" icon="clock" to={paths.hours()}>
              {m.hours_title()}
            </ButtonLink>
          </>
        }
      />
      <div className="stack">
        {inbox && (
          <RequestList
            title={m.requests_inbox()}
            lead={m.requests_inbox_lead()}
            empty={m.requests_inbox_none()}
            requests={inbox.own}
            naming
            beside={beside}
          />
        )}
        {inbox && (
          <RequestList
            title={m.requests_inbox_others()}
            lead={m.requests_inbox_others_lead()}
            requests={inbox.others}
            naming
            beside={beside}
          />
        )}
        {own.length > 0 && (
          <RequestList title={m.requests_mine()} requests={own} seen={m.requests_seen_own()} />
        )}
        {own.length === 0 && mayAsk && !inbox && !schools && (
          <EmptyState
            icon="hand"
            title={m.requests_none_title()}
            text={m.requests_none_text()}
            action={ask}
          />
        )}
        <RequestList title={m.requests_answered()} requests={answered} naming />
        {schools && <FactsList schools={schools} />}
      </div>
    </>
  );
}
