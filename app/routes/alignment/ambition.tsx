import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AmbitionGoals, AmbitionWords } from "#app/features/alignment/components/ambition-words.tsx";
import { LineSheets } from "#app/features/line/components/line-sheets.tsx";
import { readLineOfAmbition } from "#app/features/line/queries/line.server.ts";
import { LinksUpward } from "#app/features/vision/components/links-upward.tsx";
import { listGoalsOfLineage } from "#app/features/vision/goal-queries.server.ts";
import { getLineage } from "#app/features/vision/queries.server.ts";
import { listLinksUpward } from "#app/features/vision/works-out-queries.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.lineage.wordings[0]?.title ?? m.alignment_title() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const lineageId = keyFrom(args.params.id);
  const lineage = answer(() => getLineage(db, viewer, lineageId));
  const goals = listGoalsOfLineage(db, viewer, lineageId);
  const { worksOutId } = lineage.wordings[0]!;
  const [links] = listLinksUpward(db, viewer, [{ lineageId, worksOutId }]);
  return {
    me: viewer.personId,
    lineage,
    links,
    goals,
    line: readLineOfAmbition(db, viewer, lineageId, goals),
  };
}

export default function AmbitionPage() {
  const { me, lineage, links, goals, line } = useLoaderData<typeof loader>();
  const newest = lineage.wordings[0]!;
  return (
    <>
      <PageHead
        over={newest.focalPoint && lineage.open ? focalOf(lineage) : m.alignment_story_over()}
        title={<AmbitionName slot={lineage.slot} title={newest.title} />}
        actions={
          lineage.schoolId === null ? (
            <Link to={paths.vision("board")}>{m.vision_goal_back()}</Link>
          ) : (
            line.readsContent && <Link to={paths.alignment()}>{m.alignment_story_all()}</Link>
          )
        }
      />
      <div className="stack">
        <AmbitionWords wordings={lineage.wordings} open={lineage.open}>
          <LinksUpward links={links} />
        </AmbitionWords>
        <AmbitionGoals goals={goals} />
        <LineSheets {...line} me={me} />
      </div>
    </>
  );
}

const focalOf = ({ schoolId }: { schoolId: number | null }) =>
  schoolId === null ? m.alignment_story_over_focal_board() : m.alignment_story_over_focal();
