import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { listOwnTeams } from "#app/features/questions/queries.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { NoteForm } from "#app/features/value/components/note-form.tsx";
import { newNoteInput } from "#app/features/value/input.ts";
import { listNotesToFollow, listSubjects } from "#app/features/value/queries.server.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.value_new_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const schoolId = viewer.schoolIds[0];
  if (!schoolId) throw notFound();
  const from = new URL(args.request.url).searchParams;
  const given = (name: string) => (/^\d{1,15}$/.test(from.get(name) ?? "") ? from.get(name)! : "");
  return {
    subjects: { ...listSubjects(db, viewer), notes: listNotesToFollow(db, viewer) },
    fresh: {
      teams: listOwnTeams(db, viewer),
      offered: listOfferedAudiences(db, viewer, { schoolId, ownerTeamId: null }),
    },
    fields: {
      question: given("question"),
      activity: given("activity"),
      after: given("after") ? [given("after")] : [],
      notedOn: viewer.today,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, newNoteInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => writeNote(db, viewer, form.value, now));
  if (!outcome.done) return outcome.refused;
  const { question, activity, audiences, team } = form.value;
  const about = activity ? paths.activity(activity) : paths.note(outcome.value);
  const to = question ? paths.question(question) : about;
  return redirectWith(to, audiences.length > 0 || team ? "saved" : "noted");
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
