import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ClassForm } from "#app/features/value/components/class-form.tsx";
import { NoteCard } from "#app/features/value/components/note-card.tsx";
import { pageUnclassedNotes } from "#app/features/value/queries/unclassed.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.value_unclassed() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const asked = new URL(args.request.url).searchParams;
  const page = Math.min(Math.max(Math.trunc(Number(asked.get("page"))) || 1, 1), 1_000);
  return { me: viewer.personId, page, ...pageUnclassedNotes(db, viewer, page) };
}

export default function UnclassedPage() {
  const { me, page, notes, more } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={m.value_unclassed()}
        lead={m.value_unclassed_lead()}
        actions={<Link to={paths.notes()}>{m.value_title()}</Link>}
      />
      <div className="stack measure">
        {notes.length === 0 && (
          <Sheet>
            <p className="soft">{m.value_unclassed_none()}</p>
          </Sheet>
        )}
        {notes.map((note) => (
          <Sheet key={note.id} as="article">
            <div className="stack near">
              <NoteCard note={note} me={me} />
              <ClassForm note={note} back="open" />
            </div>
          </Sheet>
        ))}
        <div className="acts">
          {page > 1 && <Link to={paths.unclassedNotes(page - 1)}>{m.value_later()}</Link>}
          {more && <Link to={paths.unclassedNotes(page + 1)}>{m.value_earlier()}</Link>}
        </div>
      </div>
    </>
  );
}
