import type { LoaderFunctionArgs } from "@remix-run/node";
import { hoursFile } from "#app/features/plans/hours-file.server.ts";
import { getFrozen } from "#app/features/plans/queries.server.ts";
import { yearFrom } from "#app/features/plans/year.server.ts";
import { answer, notFound } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";

/** Hours per person for the tool of the work division: as agreed with `?no=1`, else as the sheet stands. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const teamId = keyFrom(args.params.id);
  const asked = new URL(args.request.url).searchParams.get("no");
  const no = asked === null ? null : keyFrom(asked);
  const { year, frozen, agreed } = answer(() => {
    const of = yearFrom(args.request, viewer.today);
    return { ...getFrozen(db, viewer, { teamId, year: of }, no, "export_hours"), year: of };
  });
  if (!frozen) throw notFound();
  const stand = agreed
    ? m.plans_agreed_on({ no: agreed.no, day: showDay(agreed.agreedOn) })
    : m.plans_paper_now({ day: showDay(viewer.today) });
  const bytes = await hoursFile(frozen, stand);
  const name = `${m.plans_file_name()}-${schoolYearName(year).replace("/", "-")}.xlsx`;
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
