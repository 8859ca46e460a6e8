import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { HeldForm } from "#app/features/conversations/components/record-signing.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { heldInput } from "#app/features/conversations/record-input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { conversation } = answer(() => getRoom(db, viewer, keyFrom(args.params.id)));
  return { talk: conversation, today: viewer.today };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "write_record"));
  const form = await parseForm(args.request, heldInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => holdConversation(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(`${paths.conversation(id)}#sign-off`, "saved");
}

export default function Held() {
  const { talk, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RecordPage
      talk={talk}
      title={m.conversations_room_held()}
      refused={refused}
      labels={{ heldOn: m.conversations_room_held_on() }}
    >
      <HeldForm
        talk={talk}
        today={today}
        typed={typedIn(refused, "heldOn")}
        error={errorIn(refused, "heldOn")}
      />
    </RecordPage>
  );
}
