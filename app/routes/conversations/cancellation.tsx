import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { cancelConversation } from "#app/features/conversations/commands/plan.server.ts";
import { FixedDate } from "#app/features/conversations/components/fixed-date.tsx";
import { versionInput } from "#app/features/conversations/input.ts";
import { getDatePage } from "#app/features/conversations/queries/planning.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { showMoment } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_cancel_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => getDatePage(db, viewer, keyFrom(args.params.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getDatePage(db, viewer, id));
  const form = await parseForm(args.request, versionInput);
  if (!form.ok) return refuseForm(form);
  const cancelled = await perform(form, () => cancelConversation(db, viewer, id, form.value.version, now));
  if (!cancelled.done) return cancelled.refused;
  return redirectWith(paths.conversations(), "cancelled");
}

export default function CancellationPage() {
  const { id, version, otherName, teamName, scheduledAt, fixed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused && Object.values(refused.problems)[0];
  return (
    <>
      <PageHead
        over={[
          otherName ? m.conversations_with({ name: otherName }) : teamName,
          scheduledAt !== null && showMoment(scheduledAt),
        ]
          .filter(Boolean)
          .join(", ")}
        title={m.conversations_cancel_title()}
      />
      <Sheet className="stack measure">
        {problem && (
          <Notice tone="warn" role="alert">
            {problemText(problem)}
          </Notice>
        )}
        {fixed && <FixedDate id={id} {...fixed} />}
        <p hidden={fixed !== null}>
          {m.conversations_cancel_text({ name: otherName ?? m.conversations_team_readers() })}
        </p>
        <Form method="post" className="actions" hidden={fixed !== null}>
          <input type="hidden" name="version" value={version} />
          <ButtonLink to={paths.conversationDate(id)}>{m.conversations_cancel_other_date()}</ButtonLink>
          <Button variant="danger">{m.conversations_cancel_do()}</Button>
          <ButtonLink variant="plain" to={paths.conversation(id)}>
            {m.conversations_cancel_keep()}
          </ButtonLink>
        </Form>
      </Sheet>
    </>
  );
}
