import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  addAgendaPoint,
  changeAgendaPoint,
  moveAgendaPoint,
  removeAgendaPoint,
} from "#app/features/conversations/commands/agenda.server.ts";
import { AgendaUndo, type RemovedPoint } from "#app/features/conversations/components/agenda-undo.tsx";
import { AgendaForm } from "#app/features/conversations/components/record-agenda.tsx";
import { RecordPage } from "#app/features/conversations/components/record-page.tsx";
import { errorIn, typedIn } from "#app/features/conversations/components/record-words.ts";
import { getConversation } from "#app/features/conversations/queries/access.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import type { Talk } from "#app/features/conversations/record.ts";
import { agendaInput, needed } from "#app/features/conversations/record-input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.conversations_room_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { conversation, agenda } = answer(() => getRoom(db, viewer, keyFrom(args.params.id)));
  const wanted = Number(new URL(args.request.url).searchParams.get("point"));
  const own = agenda.filter((point) => point.by.personId === viewer.personId);
  return { talk: conversation, own, wanted };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getConversation(db, viewer, id, "write_record"));
  const form = await parseForm(args.request, agendaInput);
  if (!form.ok) return refuseForm(form);
  const { act, point, text, version, item, agreement, place, back } = form.value;
  const outcome = await perform(form, () => {
    if (act === "add") {
      const words = needed(text, "text");
      return void addAgendaPoint(
        db,
        viewer,
        id,
        { text: words, sourceItemId: item, sourceAgreementId: agreement, place },
        now,
      );
    }
    const pointId = needed(point, "point");
    if (act === "remove") return removeAgendaPoint(db, viewer, id, pointId, now);
    if (act === "change")
      return void changeAgendaPoint(
        db,
        viewer,
        id,
        { id: pointId, text: needed(text, "text"), version },
        now,
      );
    return void moveAgendaPoint(db, viewer, id, pointId, act, now);
  });
  if (!outcome.done) return outcome.refused;
  // Taken off is offered back at once; the words are in this answer and nowhere else any more.
  if (outcome.value) return data({ removed: outcome.value });
  return back ? redirectWith(back, "on_agenda") : redirect(`${paths.conversation(id)}#agenda`);
}

export default function Agenda() {
  const { talk, own, wanted } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered && "removed" in answered) return <Removed talk={talk} removed={answered.removed} />;
  const refused = answered;
  const id = refused ? Number(typedIn(refused, "point")) : wanted;
  const kept = own.find((point) => point.id === id);
  const point = kept && { ...kept, version: refused?.conflict?.version ?? kept.version };
  const title = point ? m.conversations_room_point() : m.conversations_room_point_add();
  return (
    <RecordPage talk={talk} title={title} refused={refused} labels={{ text: m.conversations_room_point() }}>
      <AgendaForm
        talk={talk}
        point={point}
        typed={typedIn(refused, "text")}
        error={errorIn(refused, "text")}
      />
    </RecordPage>
  );
}

/** Where a removal comes out without script. */
const Removed = ({ talk, removed }: { talk: Talk; removed: RemovedPoint }) => (
  <RecordPage talk={talk} title={m.conversations_room_agenda()} refused={undefined} labels={{}}>
    <AgendaUndo talkId={talk.id} removed={removed} />
  </RecordPage>
);
