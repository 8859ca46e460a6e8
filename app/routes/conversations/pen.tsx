import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { passPen } from "#app/features/conversations/commands/write-text.server.ts";
import { PenButtons } from "#app/features/conversations/components/record-pen.tsx";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { penInput } from "#app/features/conversations/record-input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { conversation, text } = answer(() => getRoom(db, viewer, keyFrom(args.params.id)));
  return { talk: conversation, text };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "write_record"));
  const form = await parseForm(args.request, penInput);
  if (!form.ok) return refuseForm(form);
  const passed = await perform(form, () => passPen(db, viewer, id, { toPersonId: form.value.to }, now));
  return passed.done ? redirect(`${paths.conversation(id)}#record`) : passed.refused;
}

export default function PenPage() {
  const { talk, text } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RecordPage talk={talk} title={m.conversations_pen_title()} refused={refused} labels={{}}>
      <form method="post" action={paths.recordPen(talk.id)} className="actions">
        <PenButtons talk={talk} penPersonId={text.penPersonId} />
      </form>
    </RecordPage>
  );
}
