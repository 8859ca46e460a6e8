import type { LoaderFunctionArgs } from "@remix-run/node";
import { yearDocument } from "#app/features/year/components/year-html.ts";
import { yearParts } from "#app/features/year/components/year-paper.ts";
import { yearFrom } from "#app/features/year/model.ts";
import { getYear } from "#app/features/year/queries.server.ts";
import { notFound } from "#app/http/answer.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { fullName } from "#app/lib/name.ts";
import { showDay } from "#app/ui/dates.ts";

/** Her own year as one page in a file, to read or print anywhere. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const year = yearFrom(args.params.year, viewer.today);
  if (year === undefined) throw notFound();
  const parts = yearParts(getYear(db, viewer, year), { id: viewer.personId, name: viewer.givenName });
  const page = yearDocument({ name: fullName(viewer), year, parts, on: showDay(viewer.today) });
  return new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Disposition": `attachment; filename="jaarring-${year}-${year + 1}.html"`,
      "Cache-Control": "no-store",
    },
  });
}
