import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { SignForm } from "#app/features/conversations/components/record-sign-form.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { signOffInput } from "#app/features/conversations/record-input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { conversation, seal, standing } = answer(() => getRoom(db, viewer, keyFrom(args.params.id)));
  const signable =
    (conversation.state === "held" && standing !== "locked") || conversation.state === "signed";
  return { talk: conversation, seal, signable };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "sign"));
  const form = await parseForm(args.request, signOffInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => signRecord(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(`${paths.conversation(id)}#sign-off`, "signed");
}

export default function SignOff() {
  const { talk, seal, signable } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const moved = refused?.conflict;
  const fields = { kind: typedIn(refused, "kind"), response: typedIn(refused, "response") };
  return (
    <RecordPage
      talk={talk}
      title={m.conversations_room_sign_title()}
      refused={moved ? undefined : refused}
      labels={{ kind: m.conversations_room_sign_legend(), response: m.conversations_room_response() }}
    >
      <div className="stack near">
        {moved && (
          <Notice tone="warn" role="alert">
            <p>{m.conversations_room_changed_meanwhile()}</p>
          </Notice>
        )}
        {/* Who has not read the record as it is now, signs it in the room, where it stands. */}
        {moved ? (
          <Link to={`${paths.conversation(talk.id)}#record`}>{m.conversations_room_back()}</Link>
        ) : (
          signable && (
            <SignForm
              talk={talk}
              seal={typedIn(refused, "seal") ?? seal}
              fields={fields}
              errors={{ kind: errorIn(refused, "kind"), response: errorIn(refused, "response") }}
            />
          )
        )}
      </div>
    </RecordPage>
  );
}
