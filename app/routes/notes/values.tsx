import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameNoteValues } from "#app/features/value/commands/name-values.server.ts";
import { ClassForm } from "#app/features/value/components/class-form.tsx";
import { NoteCard } from "#app/features/value/components/note-card.tsx";
import { noteValuesInput } from "#app/features/value/input.ts";
import { getNote } from "#app/features/value/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.value_unclassed() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const { may: _, ...note } = getNote(db, viewer, keyFrom(args.params.id), "change");
    return { me: viewer.personId, note };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getNote(db, viewer, id, "change"));
  const form = await parseForm(args.request, noteValuesInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => nameNoteValues(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(form.value.back === "open" ? paths.unclassedNotes() : paths.note(id), "saved");
}

export default function NoteValuesPage() {
  const { me, note } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const chosen = refused && [refused.fields.values ?? []].flat();
  const problems = Object.entries(refused?.conflict ? {} : (refused?.problems ?? {}));
  return (
    <>
      <PageHead title={m.value_unclassed()} lead={m.value_unclassed_lead()} />
      <Sheet className="measure">
        <div className="stack near">
          <Conflict conflict={refused?.conflict} labels={{ text: m.value_conflict_text() }} />
          <ErrorSummary problems={problems.map(([, problem]) => ({ text: problemText(problem) }))} />
          <NoteCard note={note} me={me} />
          <ClassForm note={{ ...note, values: chosen ?? note.values }} back="note" />
        </div>
      </Sheet>
    </>
  );
}
