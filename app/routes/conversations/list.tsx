import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ConversationList } from "#app/features/conversations/components/conversation-list.tsx";
import { OfferedMoments } from "#app/features/conversations/components/offered-moments.tsx";
import { findNextToPrepare, listConversations } from "#app/features/conversations/queries/list.server.ts";
import { listHandovers } from "#app/features/handover/queries.server.ts";
import { listOfferedMoments } from "#app/features/conversations/queries/offered.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_list_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const leads = viewer.partnerOf.length > 0;
  const next = leads ? findNextToPrepare(db, viewer) : undefined;
  return {
    ...listConversations(db, viewer),
    leads,
    next: next ? { id: next.id, name: next.other?.givenName ?? next.teamName ?? "" } : null,
    own: viewer.partners.length > 0,
    handovers: listHandovers(db, viewer),
    offered: listOfferedMoments(db, viewer, "own"),
  };
}

export default function ConversationsPage() {
  const { coming, earlier, people, leads, next, own, handovers, offered } = useLoaderData<typeof loader>();
  const ofState = (state: string) => people.coming.filter((row) => row.state === state);
  const planned = ofState("planned");
  const toPrepare = ({ open, prepared }: (typeof planned)[number]) => open && prepared.mine !== "shared";
  const led = leads || people.coming.length + people.earlier.length > 0;
  const ask = <ButtonLink to={paths.newConversation()}>{m.conversations_list_ask()}</ButtonLink>;
  return (
    <>
      <PageHead
        title={m.conversations_list_title()}
        lead={m.conversations_list_lead()}
        actions={own && coming.length > 0 && ask}
      />
      <div className="stack">
        <ConversationList
          title={m.conversations_list_coming()}
          rows={coming}
          empty={
            <EmptyState
              icon="message-circle"
              title={m.conversations_list_none_title()}
              text={m.conversations_list_none_text()}
              action={own && ask}
            />
          }
        />
        <OfferedMoments offered={offered} />
        <ConversationList title={m.conversations_list_earlier()} rows={earlier} />
        {handovers.map(({ id, toName }) => (
          <p key={id}>
            <Link to={paths.handover(id)}>{m.handover_later({ name: toName })}</Link>
          </p>
        ))}
        {led && (
          <section className="stack" aria-labelledby="people">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h2 id="people">{m.conversations_list_people()}</h2>
              <div className="acts">
                {next && (
                  <ButtonLink
                    variant="quiet"
                    size="small"
                    icon="arrow-right"
                    accessKey="n"
                    to={paths.prepare(next.id)}
                  >
                    {m.conversations_list_next_person({ name: next.name })}
                  </ButtonLink>
                )}
                {leads && (
                  <ButtonLink variant="quiet" size="small" to={paths.newConversation()}>
                    {m.conversations_list_people_make()}
                  </ButtonLink>
                )}
              </div>
            </div>
            <ConversationList
              title={m.conversations_list_people_to_prepare()}
              rows={planned.filter(toPrepare)}
            />
            <ConversationList
              title={m.conversations_list_people_planned()}
              rows={planned.filter((row) => !toPrepare(row))}
            />
            <ConversationList title={m.conversations_list_people_to_plan()} rows={ofState("to_plan")} />
            <ConversationList title={m.conversations_list_people_held()} rows={ofState("held")} />
            <ConversationList title={m.conversations_list_people_earlier()} rows={people.earlier} />
          </section>
        )}
      </div>
    </>
  );
}
