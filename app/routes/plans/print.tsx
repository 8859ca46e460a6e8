import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PlanPaper } from "#app/features/plans/components/plan-paper.tsx";
import { titleOf } from "#app/features/plans/components/words.ts";
import { withoutNames } from "#app/features/plans/frozen.ts";
import { getFrozen } from "#app/features/plans/queries.server.ts";
import { yearFrom } from "#app/features/plans/year.server.ts";
import { answer, notFound } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction = () => [{ title: m.plans_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const teamId = keyFrom(args.params.id);
  const asked = new URL(args.request.url).searchParams;
  const no = asked.has("no") ? keyFrom(asked.get("no")!) : null;
  const council = asked.get("council") === "yes";
  return answer(() => {
    const year = yearFrom(args.request, viewer.today);
    const { team, frozen, agreed } = getFrozen(db, viewer, { teamId, year }, no, "read");
    if (!frozen) throw notFound();
    // What the council gets holds nobody's name, also not in the data under the page.
    const sheet = council ? withoutNames(frozen) : frozen;
    return {
      team,
      year,
      sheet,
      agreed: agreed ? { no: agreed.no, agreedOn: agreed.agreedOn } : null,
      council,
      today: viewer.today,
    };
  });
}

/** The sheet for on the table: what the printer gives is what stands here. */
export default function PlanOnPaper() {
  const { team, year, ...paper } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <div className="label-row no-print">
        <Link to={paths.teamPlan(team.id, year)}>{titleOf(team.name, year)}</Link>
      </div>
      <p className="faint no-print">{m.plans_paper_how()}</p>
      <PlanPaper {...paper} />
    </div>
  );
}
