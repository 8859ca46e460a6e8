import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sharePreparation, withdrawPreparation } from "#app/features/conversations/commands/share.server.ts";
import { sharingInput } from "#app/features/conversations/input.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";

export const meta: MetaFunction = () => [{ title: m.conversations_sharing_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { other } = answer(() => getConversation(db, viewer, id, "prepare"));
  return { id, otherName: other?.givenName ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "prepare"));
  const form = await parseForm(args.request, sharingInput);
  if (!form.ok) return refuseForm(form);
  const { act, version } = form.value;
  const done = await perform(form, () =>
    act === "share"
      ? sharePreparation(db, viewer, id, version, now)
      : withdrawPreparation(db, viewer, id, now),
  );
  return done.done ? redirectWith(paths.prepare(id), act === "share" ? "shared" : "withdrawn") : done.refused;
}

export default function SharingPage() {
  const { id, otherName } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const name = otherName ?? m.conversations_team_readers();
  const problem = refused && Object.values(refused.problems)[0];
  return (
    <>
      <PageHead title={m.conversations_sharing_title()} />
      <div className="stack measure">
        {problem && (
          <Notice tone="warn" role="alert">
            {problem === "stale" ? m.conversations_sharing_stale({ name }) : problemText(problem)}
          </Notice>
        )}
        <div className="actions">
          <ButtonLink to={paths.preparationPreview(id)}>
            {m.conversations_prep_share_preview({ name })}
          </ButtonLink>
          <ButtonLink variant="plain" to={paths.prepare(id)}>
            {m.conversations_preview_back()}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
