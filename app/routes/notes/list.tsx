import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { NoteList } from "#app/features/value/components/note-card.tsx";
import { listNotesShownTo, pageNotes } from "#app/features/value/queries.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.value_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const asked = new URL(args.request.url).searchParams;
  const page = Math.min(Math.max(Math.trunc(Number(asked.get("page"))) || 1, 1), 1_000);
  const about = (name: string) => Number(/^[1-9]\d{0,14}$/.exec(asked.get(name) ?? "")?.[0]) || undefined;
  const [questionId, activityId] = [about("question"), about("activity")];
  return {
    me: viewer.personId,
    mayWrite: viewer.schoolIds.length > 0,
    page,
    about: { question: questionId, activity: activityId },
    ...pageNotes(db, viewer, { page, questionId, activityId }),
    shown: page === 1 && !questionId && !activityId ? listNotesShownTo(db, viewer) : [],
  };
}

export default function NotesPage() {
  const { me, mayWrite, page, about, notes, more, shown } = useLoaderData<typeof loader>();
  const write = mayWrite && <ButtonLink to={paths.newNote()}>{m.value_new()}</ButtonLink>;
  const filtered = Boolean(about.question ?? about.activity);
  const none = notes.length === 0 && page === 1;
  return (
    <>
      <PageHead title={m.value_title()} actions={!none && write} />
      <div className="stack">
        <Sheet title={filtered ? m.value_title() : m.value_mine()} action={!none && !filtered && <Ways />}>
          {filtered && (
            <p>
              <Link to={paths.notes()}>
                {about.question ? m.value_all_of_question() : m.value_all_of_activity()}
              </Link>
            </p>
          )}
          {none && (
            <EmptyState
              icon="pencil"
              title={m.value_empty_title()}
              text={m.value_empty_text()}
              action={write}
            />
          )}
          <NoteList notes={notes} me={me} />
          <div className="acts over">
            {page > 1 && <Link to={paths.notes({ ...about, page: page - 1 })}>{m.value_later()}</Link>}
            {more && <Link to={paths.notes({ ...about, page: page + 1 })}>{m.value_earlier()}</Link>}
          </div>
        </Sheet>
        <p className="acts">
          <Link to={paths.stories()}>{m.stories_title()}</Link>
          <Link to={paths.allEvidence()}>{m.evidence_title()}</Link>
        </p>
        {shown.length > 0 && (
          <Sheet title={m.value_shown()}>
            <NoteList notes={shown} me={me} />
          </Sheet>
        )}
      </div>
    </>
  );
}

const Ways = () => (
  <>
    <Link to={paths.unclassedNotes()}>{m.value_unclassed_way()}</Link>
    <Link to={paths.noteChain()}>{m.value_chain()}</Link>
  </>
);
