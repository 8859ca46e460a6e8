import { Link } from "@remix-run/react";
import { kindWords, sourceWords } from "#app/features/activities/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay, showEuros, showHours } from "#app/ui/dates.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable, type Column } from "#app/ui/table.tsx";
import type { RequestFacts } from "../states.ts";
import { stepWords } from "./words.ts";

const perPlace = ({ places }: RequestFacts, amount: string) =>
  places === null ? amount : `${places} × ${amount}`;

const columns = (): Column<RequestFacts>[] => [
  {
    key: "name",
    head: m.requests_col_name(),
    rowHead: true,
    cell: ({ id, name }) => <Link to={paths.request(id)}>{name}</Link>,
  },
  { key: "kind", head: m.requests_col_kind(), cell: ({ kind }) => kindWords[kind]() },
  {
    key: "title",
    head: m.requests_col_title(),
    cell: ({ title }) => title ?? <span className="faint">{m.requests_facts_closed()}</span>,
  },
  {
    key: "hours",
    head: m.requests_col_hours(),
    numeric: true,
    cell: (row) => (row.minutes ? perPlace(row, showHours(row.minutes)) : "–"),
  },
  {
    key: "euros",
    head: m.requests_col_euros(),
    numeric: true,
    cell: (row) => (row.cents ? perPlace(row, showEuros(row.cents)) : "–"),
  },
  { key: "source", head: m.requests_col_source(), cell: ({ source }) => sourceWords[source]() },
  {
    key: "cover",
    head: m.requests_col_cover(),
    cell: ({ coverAsked }) => (coverAsked ? m.requests_cover_yes() : m.requests_cover_no()),
  },
  { key: "step", head: m.requests_col_step(), cell: ({ step }) => stepWords[step]() },
  { key: "asked", head: m.requests_col_asked(), cell: ({ askedOn }) => showDay(askedOn, "compact") },
];

type Schools = readonly { id: number; name: string; requests: readonly RequestFacts[] }[];

/** What the HR adviser knows of requests, school by school: no words of anyone. */
export function FactsList({ schools }: { schools: Schools }) {
  if (schools.length === 0)
    return (
      <EmptyState icon="table-2" title={m.requests_facts_none_title()} text={m.requests_facts_none_text()} />
    );
  return (
    <section className="stack near" aria-labelledby="requests-facts">
      <h2 id="requests-facts">{m.requests_facts()}</h2>
      <p className="soft measure">{m.requests_facts_lead()}</p>
      {schools.map(({ id, name, requests }) => (
        <Sheet key={id} title={name} level={3}>
          <FactsTable caption={name} requests={requests} />
        </Sheet>
      ))}
    </section>
  );
}

/** One request or more as facts. */
const FactsTable = ({ caption, requests }: { caption: string; requests: readonly RequestFacts[] }) => (
  <DataTable caption={caption} columns={columns()} rows={requests} rowKey={({ id }) => id} />
);

/** One request as the HR adviser knows it. */
export function FactsPage({ facts }: { facts: RequestFacts }) {
  return (
    <>
      <PageHead
        title={m.requests_facts_page()}
        lead={<p className="soft">{m.requests_facts_lead()}</p>}
        actions={
          <ButtonLink variant="quiet" to={paths.requests()}>
            {m.requests_back()}
          </ButtonLink>
        }
      />
      <Sheet title={facts.schoolName}>
        <FactsTable caption={facts.schoolName} requests={[facts]} />
      </Sheet>
    </>
  );
}
