import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import {
  AccountChoice,
  HoursPages,
  PeopleHours,
  SchoolsHours,
} from "#app/features/hours/components/hours-by-name.tsx";
import { OwnHours } from "#app/features/hours/components/own-hours.tsx";
import { UncheckedNotice } from "#app/features/hours/components/unchecked-notice.tsx";
import { YearChoice } from "#app/features/hours/components/year-choice.tsx";
import { readHoursFilter } from "#app/features/hours/input.ts";
import { caoPolicy } from "#app/features/hours/policy.ts";
import { getHours } from "#app/features/hours/queries.server.ts";
import { readYear, yearKey } from "#app/features/hours/years.ts";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf } from "#app/features/auth/viewer.ts";
import { answer } from "#app/http/answer.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.hours_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { searchParams } = new URL(args.request.url);
  const [year, filter] = [readYear(searchParams.get("year"), viewer.today), readHoursFilter(searchParams)];
  const hours = answer(() => getHours(db, viewer, year, filter));
  const toRules = allows(caoPolicy, "read", standingOf(viewer));
  return { ...hours, year, filter, today: viewer.today, me: viewer.personId, toRules };
}

export default function HoursPage() {
  const page = useLoaderData<typeof loader>();
  const { own, people, schools, school, all, named, year, filter, today, me } = page;
  const { account } = filter;
  const chosen = schools.find(({ id }) => id === school?.id);
  const byName = people.length > 0 || schools.length > 0;
  return (
    <>
      <PageHead title={m.hours_title()} lead={m.hours_lead()} />
      <div className="stack">
        {page.unchecked && <UncheckedNotice toRules={page.toRules} />}
        <YearChoice
          year={year}
          today={today}
          to={(key) => paths.hours({ ...filter, page: undefined, year: key })}
        />
        <Sheet
          title={m.hours_own()}
          action={<Link to={paths.personHours(me, { year: yearKey(year) })}>{m.hours_open()}</Link>}
        >
          <OwnHours personId={me} year={year} accounts={own} />
        </Sheet>
        {byName && <AccountChoice year={year} account={account} school={filter.school} />}
        {people.length > 0 && (
          <Sheet title={m.hours_own_people()}>
            <PeopleHours rows={people} asked={{ year, account }} />
          </Sheet>
        )}
        {schools.length > 0 && (
          <Sheet title={schools.length > 1 ? m.hours_by_school() : m.hours_of_school()}>
            <SchoolsHours rows={schools} all={all} named={named} asked={{ year, account }} />
          </Sheet>
        )}
        {school && chosen && (
          <Sheet title={m.hours_people_of({ school: chosen.name })}>
            <PeopleHours rows={school.rows} asked={{ year, account }} />
            <HoursPages {...school} asked={{ year, account, school: school.id }} />
          </Sheet>
        )}
      </div>
    </>
  );
}
