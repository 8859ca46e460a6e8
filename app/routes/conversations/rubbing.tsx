import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RubbingList } from "#app/features/alignment/components/rubbing-list.tsx";
import { listRubbingFor } from "#app/features/alignment/queries/rubbing.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.alignment_rubbing_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { talk, ambitions } = answer(() => listRubbingFor(db, viewer, keyFrom(args.params.id)));
  return { talkId: talk.id, team: talk.teamName ?? "", ambitions };
}

export default function RubbingPage() {
  const { talkId, team, ambitions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        over={m.conversations_vision_talk_with({ team })}
        title={m.alignment_rubbing_title()}
        lead={m.alignment_rubbing_lead()}
        actions={
          <ButtonLink variant="quiet" icon="arrow-left" to={`${paths.conversation(talkId)}#agenda`}>
            {m.alignment_rubbing_back()}
          </ButtonLink>
        }
      />
      <div className="stack">
        {ambitions.length === 0 ? (
          <EmptyState
            icon="flag"
            title={m.alignment_rubbing_none()}
            text={m.alignment_rubbing_none_text()}
            action={
              <ButtonLink to={`${paths.conversation(talkId)}#agenda`}>
                {m.alignment_rubbing_back()}
              </ButtonLink>
            }
          />
        ) : (
          <RubbingList talkId={talkId} ambitions={ambitions} />
        )}
      </div>
    </>
  );
}
