import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { Rings } from "#app/features/year/components/rings-picture.tsx";
import { yearParts, yearTitle } from "#app/features/year/components/year-paper.ts";
import { YearTold } from "#app/features/year/components/year-told.tsx";
import { yearFrom } from "#app/features/year/model.ts";
import { findFirstDay, getYearPage } from "#app/features/year/queries.server.ts";
import { listRingNotes } from "#app/features/year/queries/rings.server.ts";
import { notFound } from "#app/http/answer.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { fullName } from "#app/lib/name.ts";
import { schoolYearName, schoolYearOf } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? yearTitle(data.year) : "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const year = yearFrom(args.params.year, viewer.today);
  if (year === undefined) throw notFound();
  const first = findFirstDay(db, viewer);
  const { told, moreNotes } = getYearPage(db, viewer, year);
  const me = { id: viewer.personId, name: viewer.givenName };
  return {
    me: me.id,
    name: nameOnPaper(viewer),
    year,
    before: first !== undefined && schoolYearOf(first) < year,
    after: year < schoolYearOf(viewer.today),
    mayWrite: viewer.schoolIds.length > 0,
    rings: listRingNotes(db, viewer, year),
    parts: yearParts(told, me),
    moreNotes,
  };
}

/** Whose paper it is, and of which school. */
const nameOnPaper = (viewer: Viewer) =>
  [fullName(viewer), ...new Set(viewer.employments.map(({ schoolName }) => schoolName))].join(", ");

export default function YearPage() {
  const { me, name, year, before, after, mayWrite, rings, parts, moreNotes } = useLoaderData<typeof loader>();
  const note = mayWrite && <ButtonLink to={paths.newNote()}>{m.year_empty_note()}</ButtonLink>;
  return (
    <>
      <PageHead
        title={yearTitle(year)}
        over={
          <>
            <span className="print-only">{name}</span>
            <span className="no-print">
              <SeenBy icon="lock" text={m.year_seen()} />
            </span>
          </>
        }
        lead={<p className="no-print">{m.year_lead()}</p>}
        actions={
          parts.length > 0 && (
            <>
              <ButtonLink variant="quiet" icon="download" to={paths.yearFile(year, "html")} reloadDocument>
                {m.year_take_page()}
              </ButtonLink>
              <ButtonLink variant="quiet" icon="download" to={paths.yearFile(year, "json")} reloadDocument>
                {m.year_take_data()}
              </ButtonLink>
            </>
          )
        }
      />
      <div className="stack">
        <p className="acts no-print">
          {before && <Link to={paths.year(year - 1)}>{schoolYearName(year - 1)}</Link>}
          {after && <Link to={paths.year(year + 1)}>{schoolYearName(year + 1)}</Link>}
        </p>
        {rings.notes.length > 0 && (
          <Sheet title={m.year_rings()}>
            <Rings {...rings} />
          </Sheet>
        )}
        {parts.length === 0 && (
          <EmptyState title={m.year_empty_title()} text={m.year_empty_text()} action={note} />
        )}
        {moreNotes && (
          <Notice>
            {m.year_notes_more()} <Link to={paths.notes()}>{m.year_notes_rest()}</Link>
          </Notice>
        )}
        <YearTold parts={parts} me={me} />
      </div>
    </>
  );
}
