import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { PreparationCrossing } from "#app/features/conversations/components/preparation-crossing.tsx";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { previewPreparation } from "#app/features/conversations/queries/shared.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.conversations_preview_title({ name: data?.otherName ?? m.conversations_team_readers() }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const { id, other } = getConversation(db, viewer, keyFrom(args.params.id), "prepare");
    return { id, otherName: other?.givenName ?? null, ...previewPreparation(db, viewer, id) };
  });
}

export default function PreviewPage() {
  const { id, otherName, version, sharedAt, answers, reviews } = useLoaderData<typeof loader>();
  const name = otherName ?? m.conversations_team_readers();
  const empty = answers.length + reviews.length === 0;
  return (
    <>
      <PageHead
        title={m.conversations_preview_title({ name })}
        lead={sharedAt ? m.conversations_preview_shared_lead() : m.conversations_preview_lead({ name })}
      />
      <div className="stack measure">
        <Sheet>
          {empty ? (
            <EmptyState
              icon="lock"
              title={m.conversations_preview_empty_title({ name })}
              text={m.conversations_preview_empty_text()}
              action={<ButtonLink to={paths.prepare(id)}>{m.conversations_preview_back()}</ButtonLink>}
            />
          ) : (
            <PreparationCrossing answers={answers} reviews={reviews} />
          )}
        </Sheet>
        {!empty && !sharedAt && (
          <Form method="post" action={paths.preparationSharing(id)} className="actions">
            <input type="hidden" name="version" value={version} />
            <Button name="act" value="share">
              {m.conversations_prep_share_do({ name })}
            </Button>
            <Link to={paths.prepare(id)}>{m.conversations_preview_back()}</Link>
          </Form>
        )}
        {sharedAt && <Link to={paths.prepare(id)}>{m.conversations_preview_back()}</Link>}
      </div>
    </>
  );
}
