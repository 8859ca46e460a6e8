import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActivityLines } from "#app/features/alignment/components/activity-lines.tsx";
import {
  activitiesInWords,
  filtersOf,
  listPath,
  ownerWords,
  questionsInWords,
} from "#app/features/alignment/components/alignment-words.ts";
import { listTitle } from "#app/features/alignment/components/list-words.ts";
import { ListPages } from "#app/features/alignment/components/list-pages.tsx";
import { ProjectedLines } from "#app/features/alignment/components/projected-lines.tsx";
import { QuestionLines } from "#app/features/alignment/components/question-lines.tsx";
import { readAskedList } from "#app/features/alignment/input.ts";
import { alignmentPolicy } from "#app/features/alignment/policy.ts";
import { getList } from "#app/features/alignment/queries/list.server.ts";
import { groupWords } from "#app/features/people/components/words.ts";
import { listTeamsToTalkWith } from "#app/features/conversations/queries/team-talks.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showEuros, showHours } from "#app/ui/dates.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.alignment_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, alignmentPolicy, "see_live");
  const asked = readAskedList(new URL(args.request.url).searchParams, viewer.today);
  const list = answer(() => getList(db, viewer, asked));
  const talks = asked.show === "rubs" && listTeamsToTalkWith(db, viewer, list.school.id).length > 0;
  return { me: viewer.personId, talks, ...list };
}

export default function AlignmentListPage() {
  const { me, talks, asked, school, team, row, total, spent, pages, questions, activities, projected } =
    useLoaderData<typeof loader>();
  const { page, ...part } = asked;
  const where = [
    school.name,
    asked.team === "none" ? m.alignment_no_team() : team,
    schoolYearName(asked.year),
    asked.owner && ownerWords[asked.owner](),
    asked.group && groupWords[asked.group](),
  ];
  const ofActivities = asked.show === "activities" || asked.show === "hours";
  const inWords = ofActivities ? activitiesInWords(total) : questionsInWords(total);
  const took = spent && `${showHours(spent.minutes)}, ${showEuros(spent.cents)}`;
  const says = asked.beamer ? m.alignment_beamer_counts() : m.alignment_not_counted();
  return (
    <>
      <PageHead
        over={where.filter(Boolean).join(", ")}
        title={listTitle(asked, row)}
        lead={`${[inWords, took].filter(Boolean).join(", ")}. ${says}`}
        actions={
          talks &&
          !asked.beamer && (
            <ButtonLink variant="quiet" to={paths.visionTalk(school.id)}>
              {m.conversations_vision_talk()}
            </ButtonLink>
          )
        }
      />
      <Sheet>
        {total === 0 && <p className="soft">{m.alignment_list_none()}</p>}
        <QuestionLines questions={questions} me={me} />
        <ActivityLines activities={activities} me={me} />
        <ProjectedLines lines={projected} />
        <ListPages page={page} pages={pages} to={(other) => `${listPath(asked, part)}&page=${other}`} />
      </Sheet>
      <p className="below">
        <Link to={paths.alignment(filtersOf(asked))}>{m.alignment_list_back()}</Link>
      </p>
    </>
  );
}
