import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  changeRecordNote,
  removeRecordNote,
  writeRecordNote,
} from "#app/features/conversations/commands/record.server.ts";
import { NoteForm } from "#app/features/conversations/components/record-note-form.tsx";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { needed, noteInput } from "#app/features/conversations/record-input.ts";
import { noteScopeList } from "#app/features/conversations/record.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { conversation, notes } = answer(() => getRoom(db, viewer, keyFrom(args.params.id)));
  const wanted = Number(new URL(args.request.url).searchParams.get("note"));
  return {
    talk: conversation,
    own: notes.filter((note) => note.author.personId === viewer.personId),
    wanted,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "write_record"));
  const form = await parseForm(args.request, noteInput);
  if (!form.ok) return refuseForm(form);
  const { act, note, scope, text, version } = form.value;
  const outcome = await perform(form, () => {
    if (act === "remove") return removeRecordNote(db, viewer, id, needed(note, "note"), now);
    const words = needed(text, "text");
    if (act === "add") return void writeRecordNote(db, viewer, id, { scope, text: words }, now);
    return changeRecordNote(db, viewer, id, { id: needed(note, "note"), scope, text: words, version }, now);
  });
  if (!outcome.done) return outcome.refused;
  return redirect(`${paths.conversation(id)}#${scope}`);
}

export default function Notes() {
  const { talk, own, wanted } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const id = refused ? Number(typedIn(refused, "note")) : wanted;
  const kept = own.find((note) => note.id === id);
  const note = kept && { ...kept, version: refused?.conflict?.version ?? kept.version };
  const scope = noteScopeList.find((one) => one === typedIn(refused, "scope")) ?? kept?.scope ?? "me";
  return (
    <RecordPage
      talk={talk}
      title={note ? m.conversations_room_note_title() : m.conversations_room_note()}
      refused={refused}
      labels={{ text: m.conversations_room_note() }}
    >
      <NoteForm
        talk={talk}
        scope={scope}
        note={note}
        typed={typedIn(refused, "text")}
        error={errorIn(refused, "text")}
      />
    </RecordPage>
  );
}
