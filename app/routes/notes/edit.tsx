import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeNote } from "#app/features/value/commands.server.ts";
import { NoteForm } from "#app/features/value/components/note-form.tsx";
import { noteInput } from "#app/features/value/input.ts";
import { getNote, listNotesToFollow, listSubjects } from "#app/features/value/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.value_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const note = getNote(db, viewer, keyFrom(args.params.id), "change");
    const { questions, activities } = listSubjects(db, viewer);
    const near = listNotesToFollow(db, viewer, [note.id, ...note.madePossibleBy.map(({ id }) => id)]);
    return {
      subjects: {
        questions: withPresent(questions, note.question),
        activities: withPresent(activities, note.activity),
        notes: [...note.madePossibleBy, ...near],
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

const withPresent = <T extends { id: number }>(list: T[], present: T | undefined) =>
  !present || list.some(({ id }) => id === present.id) ? list : [present, ...list];

export default function EditNotePage() {
  const { subjects, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = refused && {
    ...refused.fields,
    version: String(refused.conflict?.version ?? refused.fields.version),
  };
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
