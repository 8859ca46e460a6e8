import type { LoaderFunctionArgs } from "@remix-run/node";
import { importPolicy } from "#app/features/import/policy.ts";
import { templateFile } from "#app/features/import/template.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";

/** An empty list with the columns an import knows, for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStanding(args, importPolicy, "bring");
  return new Response(templateFile(), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${m.import_template_file()}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
