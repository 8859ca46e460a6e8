import type { LoaderFunctionArgs } from "@remix-run/node";
import { yearFile } from "#app/features/year/components/year-file.ts";
import { yearFrom } from "#app/features/year/model.ts";
import { getYear } from "#app/features/year/queries.server.ts";
import { notFound } from "#app/http/answer.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { fullName } from "#app/lib/name.ts";

/** Her own year as data, to take along. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const year = yearFrom(args.params.year, viewer.today);
  if (year === undefined) throw notFound();
  const file = yearFile(getYear(db, viewer, year), fullName(viewer));
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="jaarring-${year}-${year + 1}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
