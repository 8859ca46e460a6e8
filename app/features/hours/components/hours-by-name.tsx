import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/tabs.tsx";
import { accounts, type Account, type Totals } from "../model.ts";
import { yearKey, type Year } from "../years.ts";
import { SumsTable } from "./sums-table.tsx";
import { accountWords, yearInWords } from "./words.ts";

type Asked = { year: Year; account: Account; school?: number };
const asQuery = ({ year, account, school }: Asked) => ({
  year: yearKey(year),
  account: account === "individual" ? undefined : account,
  school,
});

/** Which hours are shown: someone's own, of one kind or another, or what stands beside them. */
export const AccountChoice = (asked: Asked) => (
  <Tabs
    label={m.hours_account_label()}
    entries={accounts.map((account) => ({
      to: paths.hours(asQuery({ ...asked, account })),
      label: accountWords[account](),
      current: account === asked.account,
    }))}
  />
);

type PersonRow = { personId: number; name: string; totals: Totals };
type PeopleHoursProps = { rows: readonly PersonRow[]; asked: Asked };

/** People by name, in the order of the alphabet; every number opens its lines. */
export function PeopleHours({ rows, asked }: PeopleHoursProps) {
  const { year, account } = asked;
  const at = (personId: number, part?: string) =>
    paths.personHours(personId, { year: yearKey(year), part: part && `${account}-${part}` });
  return (
    <SumsTable
      caption={m.hours_people_caption({ what: accountWords[account](), year: yearInWords(year) })}
      head={m.hours_name()}
      rows={rows}
      rowKey={({ personId }) => personId}
      name={({ personId, name }) => <Link to={at(personId)}>{name}</Link>}
      totals={({ totals }) => totals}
      opens={({ personId }, part) => at(personId, part === "left" ? "entitled" : part)}
      besideOwn={account === "beside"}
    />
  );
}

type SchoolRow = { id: number; name: string; totals: Totals };
type SchoolsHoursProps = { rows: readonly SchoolRow[]; all: Totals; named: readonly number[]; asked: Asked };

/** Totals for each school, and together; a number of a school opens its people for who may see them by name. */
export function SchoolsHours({ rows, all, named, asked }: SchoolsHoursProps) {
  const together = { id: 0, name: m.hours_all_schools(), totals: all };
  const at = (id: number) => (named.includes(id) ? paths.hours(asQuery({ ...asked, school: id })) : null);
  return (
    <SumsTable
      caption={m.hours_schools_caption({
        what: accountWords[asked.account](),
        year: yearInWords(asked.year),
      })}
      head={m.hours_school()}
      rows={rows.length > 1 ? [...rows, together] : rows}
      rowKey={({ id }) => id}
      name={({ id, name }) => {
        const to = at(id);
        return to ? <Link to={to}>{name}</Link> : name;
      }}
      totals={({ totals }) => totals}
      opens={({ id }) => at(id)}
      besideOwn={asked.account === "beside"}
    />
  );
}

type PagesProps = { page: number; pages: number; perPage: number; total: number; asked: Asked };

/** Which part of the list this is, and the way to the other parts. */
export function HoursPages({ page, pages, perPage, total, asked }: PagesProps) {
  if (pages < 2) return null;
  const from = (page - 1) * perPage + 1;
  const at = (other: number) => paths.hours({ ...asQuery(asked), page: other });
  return (
    <nav className="actions below" aria-label={m.hours_pages()}>
      <span className="faint">{m.hours_page_of({ from, to: Math.min(page * perPage, total), total })}</span>
      {page > 1 && <Link to={at(page - 1)}>{m.hours_page_before()}</Link>}
      {page < pages && <Link to={at(page + 1)}>{m.hours_page_after()}</Link>}
    </nav>
  );
}
