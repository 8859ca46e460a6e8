import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActivityLines } from "#app/features/alignment/components/activity-lines.tsx";
import {
  activitiesInWords,
  listPath,
  listTitle,
  questionsInWords,
} from "#app/features/alignment/components/alignment-words.ts";
import { ListPages } from "#app/features/alignment/components/list-pages.tsx";
import { QuestionLines } from "#app/features/alignment/components/question-lines.tsx";
import { readAskedList } from "#app/features/alignment/input.ts";
import { alignmentPolicy } from "#app/features/alignment/policy.ts";
import { getList } from "#app/features/alignment/queries.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.alignment_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, alignmentPolicy, "see_live");
  const asked = readAskedList(new URL(args.request.url).searchParams, viewer.today);
  return { me: viewer.personId, ...answer(() => getList(db, viewer, asked)) };
}

export default function AlignmentListPage() {
  const { me, asked, school, team, row, total, pages, questions, activities } =
    useLoaderData<typeof loader>();
  const { page, ...part } = asked;
  const where = [
    school.name,
    asked.team === "none" ? m.alignment_no_team() : team,
    schoolYearName(asked.year),
  ];
  const inWords = asked.show === "activities" ? activitiesInWords(total) : questionsInWords(total);
  return (
    <>
      <PageHead
        over={where.filter(Boolean).join(", ")}
        title={listTitle(asked.row, row, asked.show, asked.value)}
        lead={`${inWords}. ${m.alignment_not_counted()}`}
      />
      <Sheet>
        {total === 0 && <p className="soft">{m.alignment_list_none()}</p>}
        <QuestionLines questions={questions} me={me} />
        <ActivityLines activities={activities} me={me} />
        <ListPages page={page} pages={pages} to={(other) => `${listPath(asked, part)}&page=${other}`} />
      </Sheet>
      <p className="below">
        <Link to={paths.alignment({ school: school.id, year: asked.year })}>{m.alignment_list_back()}</Link>
      </p>
    </>
  );
}
