import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeNote } from "#app/features/value/commands.server.ts";
import { NoteForm } from "#app/features/value/components/note-form.tsx";
import { noteInput } from "#app/features/value/input.ts";
import { getNote, listNotesToFollow } from "#app/features/value/queries.server.ts";
import { listSubjects } from "#app/features/value/queries/subjects.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { typedOnTop } from "#app/ui/form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.value_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const note = getNote(db, viewer, keyFrom(args.params.id), "change");
    const about = { questionId: note.question?.id, activityId: note.activity?.id };
    const chosen = note.madePossibleBy.map(({ id }) => id);
    return {
      subjects: {
        ...listSubjects(db, viewer, about),
        notes: listNotesToFollow(db, viewer, { chosen, except: [note.id] }),
      },
      fields: {
        text: note.text,
        values: note.values,
        capital: note.capital ?? "",
        sense: note.sense ?? "",
        forWhom: note.forWhom ?? "",
        expected: note.time === "expected" ? "yes" : "",
        notedOn: note.notedOn,
        question: String(note.question?.id ?? ""),
        activity: String(note.activity?.id ?? ""),
        after: note.madePossibleBy.map(({ id }) => String(id)),
        version: String(note.version),
      },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getNote(db, viewer, id, "change"));
  const form = await parseForm(args.request, noteInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeNote(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.note(id), "saved");
}

export default function EditNotePage() {
  const { subjects, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = typedOnTop(refused);
  return (
    <>
      <PageHead title={m.value_edit_title()} />
      <Sheet className="measure">
        <Conflict conflict={refused?.conflict} labels={{ text: m.value_conflict_text() }} />
        <NoteForm
          key={typed?.version}
          subjects={subjects}
          fields={typed ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
