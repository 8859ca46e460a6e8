import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { writeRecordText } from "#app/features/conversations/commands/write-text.server.ts";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { RecordTextFields } from "#app/features/conversations/components/record-text-fields.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { recordTextInput } from "#app/features/conversations/record-input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

/** The running text of the record on a page of its own: where two texts come to stand beside each other. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { conversation, text } = answer(() => getRoom(db, viewer, keyFrom(args.params.id)));
  return { talk: conversation, text };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "write_record"));
  const form = await parseForm(args.request, recordTextInput);
  if (!form.ok) return refuseForm(form);
  const { text, version, take } = form.value;
  const saved = await perform(form, () =>
    writeRecordText(db, viewer, id, { text: text ?? "", version, take }, now),
  );
  return saved.done ? redirect(`${paths.conversation(id)}#record`) : saved.refused;
}

export default function TextPage() {
  const { talk, text } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RecordPage
      talk={talk}
      title={m.conversations_text_title()}
      refused={refused}
      labels={{ text: m.conversations_text_title() }}
    >
      <form method="post" action={paths.recordText(talk.id)} className="stack near">
        <RecordTextFields
          text={typedIn(refused, "text") ?? text.text}
          version={refused?.conflict?.version ?? text.version}
          error={errorIn(refused, "text")}
          take
        />
      </form>
    </RecordPage>
  );
}
