import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PlanFrame } from "#app/features/plans/components/plan-frame.tsx";
import { PlanPaper } from "#app/features/plans/components/plan-paper.tsx";
import { getRevision } from "#app/features/plans/queries/revisions.server.ts";
import { yearFrom } from "#app/features/plans/year.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";

export const meta: MetaFunction = () => [{ title: m.plans_agreed() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const [teamId, no] = [keyFrom(args.params.id), keyFrom(args.params.no)];
  return answer(() => {
    const year = yearFrom(args.request, viewer.today);
    const { team, frozen, agreed } = getRevision(db, viewer, { teamId, year }, no);
    return { team: { id: team.id, name: team.name }, year, frozen, agreed, today: viewer.today };
  });
}

/** The sheet as the team agreed on it then, read back as it was. */
export default function Version() {
  const { team, year, frozen, agreed, today } = useLoaderData<typeof loader>();
  const { no, agreedOn, by, sha256 } = agreed;
  return (
    <PlanFrame
      team={team}
      year={year}
      title={m.plans_version_title({ no })}
      lead={m.plans_version_was({ day: showDay(agreedOn) })}
    >
      <PlanPaper sheet={frozen} agreed={agreed} council={false} today={today} />
      <p className="faint">
        {m.plans_agreed_by({ name: by })}, <span className="plan-seal">sha256 {sha256}</span>
      </p>
      <p>
        <Link to={paths.planPaper(team.id, { year, no })}>{m.plans_paper()}</Link>
      </p>
    </PlanFrame>
  );
}
