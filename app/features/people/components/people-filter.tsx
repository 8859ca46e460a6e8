import { Form, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";

type FilterProps = {
  name: string;
  schoolId: number | undefined;
  schools: readonly { id: number; name: string }[];
  findsLeavers: boolean;
};

/** Search by name and narrow to a school: a plain GET form. */
export function PeopleFilter({ name, schoolId, schools, findsLeavers }: FilterProps) {
  return (
    <Form method="get" action={paths.people()} role="search" className="field-row items-end!">
      <Field
        label={m.people_search()}
        hint={findsLeavers ? m.people_search_hint() : undefined}
        type="search"
        name="q"
        maxLength={80}
        defaultValue={name}
      />
      {schools.length > 1 && (
        <Select
          label={m.people_school()}
          name="school"
          empty={m.people_all_schools()}
          options={schools.map((school) => ({ value: school.id, label: school.name }))}
          defaultValue={schoolId ?? ""}
        />
      )}
      <div className="grow-0! basis-auto!">
        <Button variant="quiet" icon="search">
          {m.people_search_button()}
        </Button>
      </div>
    </Form>
  );
}

type PagesProps = {
  page: number;
  pages: number;
  perPage: number;
  total: number;
  filters: { school?: number; q?: string };
};

/** Which part of the list this is, and the way to the other parts. */
export function PeoplePages({ page, pages, perPage, total, filters }: PagesProps) {
  const from = (page - 1) * perPage + 1;
  return (
    <nav className="actions below" aria-label={m.people_pages()}>
      <span className="faint">{m.people_page_of({ from, to: Math.min(page * perPage, total), total })}</span>
      {page > 1 && <Link to={paths.people({ ...filters, page: page - 1 })}>{m.people_previous()}</Link>}
      {page < pages && <Link to={paths.people({ ...filters, page: page + 1 })}>{m.people_next()}</Link>}
    </nav>
  );
}
