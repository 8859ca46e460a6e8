import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useFetcher, useLoaderData } from "@remix-run/react";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf } from "#app/features/auth/viewer.ts";
import { sayHelpSets } from "#app/features/help/components/card-words.ts";
import { FoldedHelp } from "#app/features/help/components/help-cards.tsx";
import { helpPolicy } from "#app/features/help/policy.ts";
import { AgreedSheet } from "#app/features/plans/components/agreed.tsx";
import { Beside, RoomSheet } from "#app/features/plans/components/beside.tsx";
import { FivePoints } from "#app/features/plans/components/five-points.tsx";
import { OfferedList } from "#app/features/plans/components/offered-list.tsx";
import { PaperLinks } from "#app/features/plans/components/paper-links.tsx";
import { Prompts } from "#app/features/plans/components/prompts.tsx";
import { SheetTable } from "#app/features/plans/components/sheet-table.tsx";
import { LastAct, type Answered } from "#app/features/plans/components/undo-line.tsx";
import { titleOf } from "#app/features/plans/components/words.ts";
import { getPlanPage } from "#app/features/plans/queries.server.ts";
import { yearFrom } from "#app/features/plans/year.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { schoolYearName, schoolYearOf } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? titleOf(data.page.team.name, data.page.year) : m.plans_title() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const teamId = keyFrom(args.params.id);
  const page = answer(() => getPlanPage(db, viewer, { teamId, year: yearFrom(args.request, viewer.today) }));
  const leads = allows(helpPolicy, "beside_plans", standingOf(viewer)) && page.room !== null;
  return { page, thisYear: schoolYearOf(viewer.today), help: leads ? sayHelpSets() : [] };
}

/** A team's year on one sheet: what it wants to learn, what that takes, and what it agreed on. */
export default function YearSheet() {
  const { page, thisYear, help } = useLoaderData<typeof loader>();
  const { team, year, groups, may, room, offered } = page;
  const fetcher = useFetcher<Answered>({ key: `plan-${team.id}` });
  const add = may.write && (
    <ButtonLink variant="quiet" size="small" icon="plus" to={paths.planLines(team.id, year)}>
      {m.plans_add()}
    </ButtonLink>
  );
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, year])].sort((a, b) => a - b);
  return (
    <>
      <PageHead
        over={<Link to={paths.team(team.id)}>{team.name}</Link>}
        title={`${m.plans_title()} ${schoolYearName(year)}`}
        lead={m.plans_lead()}
        actions={<SeenBy icon="users" text={m.plans_read_by()} />}
      />
      <div className="stack">
        <Tabs
          label={m.plans_years()}
          entries={years.map((one) => ({
            to: paths.teamPlan(team.id, one),
            label: schoolYearName(one),
            current: one === year,
          }))}
        />
        {year < thisYear && <Notice>{m.plans_over()}</Notice>}
        <Sheet title={m.plans_sheet()} action={groups.length > 0 && add}>
          <LastAct teamId={team.id} year={year} answered={fetcher.data} fetcher={fetcher} />
          {groups.length > 0 ? (
            <SheetTable {...page} teamId={team.id} writes={may.write} fetcher={fetcher} />
          ) : (
            <EmptyState
              icon="sprout"
              title={m.plans_empty_title()}
              text={may.write ? m.plans_empty_text() : m.plans_empty_text_reader()}
              action={add}
            />
          )}
        </Sheet>
        <div className="columns">
          <div className="stack">
            {may.write && <OfferedList offered={offered} year={year} teamId={team.id} fetcher={fetcher} />}
            {room && <RoomSheet room={room} />}
          </div>
          <div className="stack">
            <Beside {...page} />
            <Prompts {...page} />
            <FivePoints />
            <FoldedHelp sets={help} teamId={team.id} begins={may.write} />
            <AgreedSheet {...page} />
            <PaperLinks {...page} />
            <p className="faint">{m.plans_read_by_text()}</p>
          </div>
        </div>
      </div>
    </>
  );
}
