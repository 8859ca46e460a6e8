import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { agreeInRoom, rewordInRoom } from "#app/features/conversations/commands/agree.server.ts";
import {
  agreedFields,
  AgreeForm,
  type AgreeTexts,
} from "#app/features/conversations/components/record-agree-form.tsx";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { needed, roomAgreementInput } from "#app/features/conversations/record-input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { conversation, agreements, questions } = answer(() => getRoom(db, viewer, keyFrom(args.params.id)));
  const wanted = Number(new URL(args.request.url).searchParams.get("agreement"));
  return { talk: conversation, agreements, questions, wanted, today: viewer.today };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "write_record"));
  const form = await parseForm(args.request, roomAgreementInput);
  if (!form.ok) return refuseForm(form);
  const { act, agreement, owner, item, version, text, kind, dueOn, hours, euros } = form.value;
  const words = { text, kind, dueOn, minutes: hours, cents: euros };
  const outcome = await perform(form, () => {
    if (act === "add")
      return void agreeInRoom(db, viewer, id, { ...words, ownerPersonId: owner, questionId: item }, now);
    return rewordInRoom(db, viewer, id, { ...words, id: needed(agreement, "agreement"), version }, now);
  });
  if (!outcome.done) return outcome.refused;
  return redirect(`${paths.conversation(id)}#agreements`);
}

const names = ["text", "owner", "kind", "dueOn", "hours", "euros", "item"] as const;

export default function RoomAgreements() {
  const { talk, agreements, questions, wanted, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const id = refused ? Number(typedIn(refused, "agreement")) : wanted;
  const kept = agreements.find((agreement) => agreement.id === id);
  const collect = (of: typeof typedIn): AgreeTexts =>
    Object.fromEntries(names.map((name) => [name, of(refused, name)]));
  const labels = {
    ...Object.fromEntries(names.map((name) => [name, name])),
    text: m.conversations_room_agree_what(),
    dueOn: m.conversations_room_agree_when(),
  };
  return (
    <RecordPage talk={talk} title={m.conversations_room_agree_title()} refused={refused} labels={labels}>
      <AgreeForm
        talk={talk}
        questions={questions}
        today={today}
        agreement={kept && { id: kept.id, version: refused?.conflict?.version ?? kept.version }}
        fields={refused ? collect(typedIn) : kept && agreedFields(kept)}
        errors={collect(errorIn)}
      />
    </RecordPage>
  );
}
