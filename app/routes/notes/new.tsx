import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { listOwnTeams } from "#app/features/questions/queries.server.ts";
import { sendNote } from "#app/features/value/commands/send-note.server.ts";
import { NoteForm } from "#app/features/value/components/note-form.tsx";
import { placeAfterNote, saidAfterNote } from "#app/features/value/components/note-place.ts";
import { newNoteInput } from "#app/features/value/input.ts";
import { listNotesToFollow } from "#app/features/value/queries.server.ts";
import { freshMark, listSubjects } from "#app/features/value/queries/subjects.server.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { deviceOf } from "#app/http/draft-key.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.value_new_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const seat = await requireViewer(args);
  const { db, viewer } = seat;
  const schoolId = viewer.schoolIds[0];
  if (!schoolId) throw notFound();
  const from = new URL(args.request.url).searchParams;
  const given = (name: string) =>
    /^[1-9]\d{0,14}$/.test(from.get(name) ?? "") ? Number(from.get(name)) : null;
  const [questionId, activityId, after] = [given("question"), given("activity"), given("after")];
  const { questions, activities } = listSubjects(db, viewer, { questionId, activityId });
  // What she came from and may not read is not there: nothing is said of it.
  const question = questions.find(({ id }) => id === questionId);
  const activity = activities.find(({ id }) => id === activityId);
  return {
    subjects: {
      questions,
      activities,
      notes: listNotesToFollow(db, viewer, { chosen: after ? [after] : [] }),
    },
    fresh: {
      mark: freshMark(),
      device: deviceOf(seat),
      from: { question: Boolean(question), activity: Boolean(activity) },
      teams: listOwnTeams(db, viewer),
      offered: listOfferedAudiences(db, viewer, { schoolId, ownerTeamId: null }),
    },
    fields: {
      question: String(question?.id ?? ""),
      activity: String(activity?.id ?? ""),
      after: after ? [String(after)] : [],
      notedOn: viewer.today,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, newNoteInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => sendNote(db, viewer, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(placeAfterNote(form.value, outcome.value), saidAfterNote(form.value));
}

export default function NewNotePage() {
  const { subjects, fresh, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.value_new_title()} lead={m.value_new_lead()} />
      <Sheet className="measure">
        <NoteForm
          subjects={subjects}
          fresh={fresh}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
