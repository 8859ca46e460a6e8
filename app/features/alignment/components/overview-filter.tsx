import { Form } from "@remix-run/react";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Asked } from "../input.ts";
import type { TeamKey } from "../model.ts";

type OverviewFilterProps = {
  asked: Asked;
  thisYear: number;
  places: readonly { id: number; name: string }[];
  teams: readonly { key: TeamKey; name: string | null }[];
};

const YEARS_BACK = 3;

/** School, year and team, kept in the URL: a plain GET form. */
export function OverviewFilter({ asked, thisYear, places, teams }: OverviewFilterProps) {
  const years = new Set([...Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back), asked.year]);
  return (
    <Form method="get" action={paths.alignment()} className="field-row items-end! no-print">
      {places.length > 1 && (
        <Select
          label={m.alignment_filter_school()}
          name="school"
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={asked.school}
        />
      )}
      <Select
        label={m.alignment_filter_year()}
        name="year"
        options={[...years].map((year) => ({ value: year, label: schoolYearName(year) }))}
        defaultValue={asked.year}
      />
      <Select
        label={m.alignment_filter_team()}
        name="team"
        empty={m.alignment_filter_all_teams()}
        options={teams.map(({ key, name }) => ({ value: key, label: name ?? m.alignment_no_team() }))}
        defaultValue={asked.team ?? ""}
      />
      <div className="grow-0! basis-auto!">
        <Button variant="quiet">{m.alignment_filter_show()}</Button>
      </div>
    </Form>
  );
}
