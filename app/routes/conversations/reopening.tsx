import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reopenRecord } from "#app/features/conversations/commands/reopen.server.ts";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { ReopenForm } from "#app/features/conversations/components/record-sign-form.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { reopeningInput } from "#app/features/conversations/record-input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return { talk: answer(() => getRoom(db, viewer, keyFrom(args.params.id))).conversation };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "reopen"));
  const form = await parseForm(args.request, reopeningInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => reopenRecord(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.conversation(id), "reopened");
}

export default function Reopening() {
  const { talk } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RecordPage
      talk={talk}
      title={m.conversations_room_reopen()}
      refused={refused}
      labels={{ reason: m.conversations_room_reason() }}
    >
      <p className="soft">{m.conversations_room_reopen_question()}</p>
      {talk.mayReopen && (
        <ReopenForm talk={talk} typed={typedIn(refused, "reason")} error={errorIn(refused, "reason")} />
      )}
    </RecordPage>
  );
}
