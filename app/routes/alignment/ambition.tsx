import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AmbitionLearning } from "#app/features/alignment/components/ambition-learning.tsx";
import { AmbitionGoals, AmbitionWords } from "#app/features/alignment/components/ambition-words.tsx";
import { getAmbitionStory } from "#app/features/alignment/queries/ambition.server.ts";
import { TeamsForIt } from "#app/features/groups/components/purpose-sheet.tsx";
import { listTeamsForAmbition } from "#app/features/groups/queries/purpose.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.lineage.wordings[0]?.title ?? m.alignment_title() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const lineageId = keyFrom(args.params.id);
  const story = answer(() => getAmbitionStory(db, viewer, lineageId));
  return { me: viewer.personId, teams: listTeamsForAmbition(db, viewer, lineageId), ...story };
}

export default function AmbitionPage() {
  const { me, teams, lineage, goals, readsContent, ...learning } = useLoaderData<typeof loader>();
  const newest = lineage.wordings[0]!;
  return (
    <>
      <PageHead
        over={newest.focalPoint && lineage.open ? m.alignment_story_over_focal() : m.alignment_story_over()}
        title={<AmbitionName slot={lineage.slot} title={newest.title} />}
        actions={readsContent && <Link to={paths.alignment()}>{m.alignment_story_all()}</Link>}
      />
      <div className="stack">
        <AmbitionWords wordings={lineage.wordings} open={lineage.open} />
        <AmbitionGoals goals={goals} />
        <TeamsForIt teams={teams} />
        {readsContent ? (
          <AmbitionLearning {...learning} me={me} />
        ) : (
          <Sheet>
            <p className="soft">{m.alignment_story_no_content()}</p>
          </Sheet>
        )}
      </div>
    </>
  );
}
