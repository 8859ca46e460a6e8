import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AccountLines } from "#app/features/hours/components/ledger-lines.tsx";
import { YearChoice } from "#app/features/hours/components/year-choice.tsx";
import { getPersonHours } from "#app/features/hours/queries/person.server.ts";
import { readYear, yearKey } from "#app/features/hours/years.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.hours_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const year = readYear(new URL(args.request.url).searchParams.get("year"), viewer.today);
  return { ...answer(() => getPersonHours(db, viewer, id, year)), year, today: viewer.today };
}

export default function PersonHoursPage() {
  const { person, mine, schools, accounts, maySet, year, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        over={<Link to={paths.hours({ year: yearKey(year) })}>{m.hours_title()}</Link>}
        title={mine ? m.hours_own() : m.hours_of({ name: fullName(person) })}
        lead={mine ? m.hours_lines_lead_own() : m.hours_lines_lead({ name: person.givenName })}
        actions={
          maySet && (
            <ButtonLink variant="quiet" icon="pencil" to={paths.entitlements(person.id)}>
              {m.hours_set_for({ name: person.givenName })}
            </ButtonLink>
          )
        }
      />
      <div className="stack measure">
        <YearChoice year={year} today={today} to={(key) => paths.personHours(person.id, { year: key })} />
        {accounts.map((account) => (
          <AccountLines key={account.account} {...account} mine={mine} schools={schools} />
        ))}
      </div>
    </>
  );
}
