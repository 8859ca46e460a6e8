import { Form } from "@remix-run/react";
import { groupWords } from "#app/features/people/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { coverageShows, functionGroups, type Borders, type CoverageFilter as Filter } from "../model.ts";
import { showWords } from "./coverage-words.ts";

type Choice = { id: number; name: string };
type CoverageFilterProps = {
  filter: Filter;
  borders: Borders;
  offered: { schools: readonly Choice[]; teams: readonly Choice[]; partners: readonly Choice[] };
};

/** Narrows the report; kept in the URL: a plain GET form. */
export function CoverageFilter({ filter, borders, offered }: CoverageFilterProps) {
  const { school, team, group, partner, show } = filter;
  return (
    <Form
      method="get"
      action={paths.coverage()}
      className="field-row items-end! no-print"
      key={JSON.stringify(filter)}
    >
      {offered.schools.length > 1 && (
        <Select
          label={m.reports_filter_school()}
          name="school"
          empty={m.reports_filter_all()}
          options={asOptions(offered.schools)}
          defaultValue={school ?? ""}
        />
      )}
      <Select
        label={m.reports_filter_team()}
        name="team"
        empty={m.reports_filter_all()}
        options={asOptions(offered.teams)}
        defaultValue={team ?? ""}
      />
      <Select
        label={m.reports_filter_group()}
        name="group"
        empty={m.reports_filter_all()}
        options={functionGroups.map((value) => ({ value, label: groupWords[value]() }))}
        defaultValue={group ?? ""}
      />
      <Select
        label={m.reports_filter_partner()}
        name="partner"
        empty={m.reports_filter_all()}
        options={asOptions(offered.partners)}
        defaultValue={partner ?? ""}
      />
      <Select
        label={m.reports_filter_show()}
        name="show"
        options={coverageShows.map((value) => ({ value, label: showWords[value](borders) }))}
        defaultValue={show}
      />
      <div className="grow-0! basis-auto!">
        <Button variant="quiet">{m.reports_filter_button()}</Button>
      </div>
    </Form>
  );
}

const asOptions = (choices: readonly Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));
