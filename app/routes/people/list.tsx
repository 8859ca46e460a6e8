import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allows } from "#app/features/auth/policy.ts";
import { isHrAdviser, isSchoolLeader, standingOf } from "#app/features/auth/viewer.ts";
import { PeopleFilter, PeoplePages } from "#app/features/people/components/people-filter.tsx";
import { PeopleTable } from "#app/features/people/components/people-table.tsx";
import { staffPolicy } from "#app/features/people/policy.ts";
import { listPeople, listSchoolsOfPeople } from "#app/features/people/queries/list.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.people_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, staffPolicy, "list");
  const asked = new URL(args.request.url).searchParams;
  const name = (asked.get("q") ?? "").slice(0, 80);
  const schoolId = number(asked.get("school"));
  const runsStaff = isHrAdviser(viewer) || viewer.administrator;
  return {
    ...listPeople(db, viewer, { name, schoolId, page: number(asked.get("page")) }),
    filter: { name, schoolId, schools: listSchoolsOfPeople(db, viewer), findsLeavers: runsStaff },
    mayAdd: allows(staffPolicy, "add", standingOf(viewer)),
    leads: !runsStaff && !isSchoolLeader(viewer),
    today: viewer.today,
  };
}

const number = (text: string | null) => (text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

export default function PeoplePage() {
  const { people, page, pages, perPage, total, filter, mayAdd, leads, today } =
    useLoaderData<typeof loader>();
  const searched = filter.name !== "" || filter.schoolId !== undefined;
  return (
    <>
      <PageHead
        title={m.people_title()}
        lead={leads ? m.people_lead_leader() : undefined}
        actions={mayAdd && <AddButton />}
      />
      <Sheet>
        <div className="stack">
          <PeopleFilter {...filter} />
          {people.length > 0 ? (
            <PeopleTable people={people} today={today} />
          ) : searched ? (
            <EmptyState title={m.people_none_found()} text={m.people_none_found_text()} />
          ) : (
            <EmptyState
              title={m.people_none_yet()}
              text={m.people_none_yet_text()}
              action={mayAdd && <AddButton />}
            />
          )}
          {pages > 1 && (
            <PeoplePages
              page={page}
              pages={pages}
              perPage={perPage}
              total={total}
              filters={{ school: filter.schoolId, q: filter.name || undefined }}
            />
          )}
        </div>
      </Sheet>
    </>
  );
}

function AddButton() {
  return (
    <ButtonLink to={paths.newPerson()} icon="user-plus">
      {m.people_new()}
    </ButtonLink>
  );
}
