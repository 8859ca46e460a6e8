import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { AskForm } from "#app/features/conversations/components/record-questions.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { roomQuestionInput } from "#app/features/conversations/record-input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
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
  answer(() => getConversation(db, viewer, id, "write_record"));
  const form = await parseForm(args.request, roomQuestionInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => askInRoom(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirect(`${paths.conversation(id)}#questions`);
}

export default function Questions() {
  const { talk } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RecordPage
      talk={talk}
      title={m.conversations_room_ask()}
      refused={refused}
      labels={{ text: m.conversations_room_ask() }}
    >
      <AskForm talk={talk} typed={typedIn(refused, "text")} error={errorIn(refused, "text")} />
    </RecordPage>
  );
}
