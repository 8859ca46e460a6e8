import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askInRoom, proposeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { AskForm } from "#app/features/conversations/components/record-questions.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { leaveQuestionInput, needed, roomQuestionInput } from "#app/features/conversations/record-input.ts";
import { acceptQuestion, leaveQuestion } from "#app/features/questions/commands/propose.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
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
  const sent = await readForm(args.request);
  if (sent.get("act") === "leave") {
    const form = parseAct(sent, leaveQuestionInput);
    if (!form.ok) return refuseForm(form);
    const left = await perform(form, () =>
      leaveQuestion(db, viewer, form.value.question, form.value.version, now),
    );
    return left.done ? redirect(`${paths.conversation(id)}#questions`) : left.refused;
  }
  const form = parseAct(sent, roomQuestionInput);
  if (!form.ok) return refuseForm(form);
  const { act, question, text, version } = form.value;
  const outcome = await perform(form, () => {
    if (act === "propose") return void proposeInRoom(db, viewer, id, { text }, now);
    if (act === "ask") return void askInRoom(db, viewer, id, { text }, now);
    return acceptQuestion(db, viewer, needed(question, "question"), { text, version }, now);
  });
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
