import { Form } from "@remix-run/react";
import { functionGroups } from "#app/features/people/model.ts";
import { groupWords } from "#app/features/people/components/words.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Asked } from "../input.ts";
import { ownerKinds, type TeamKey } from "../model.ts";
import { ownerWords } from "./alignment-words.ts";

type OverviewFilterProps = {
  asked: Asked;
  thisYear: number;
  places: readonly { id: number; name: string }[];
  teams: readonly { key: TeamKey; name: string | null }[];
};

const YEARS_BACK = 3;

/** School, year, team, whose and function group, kept in the URL: a plain GET form. */
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
      <Select
        label={m.alignment_filter_owner()}
        name="owner"
        empty={m.alignment_filter_all_owners()}
        options={ownerKinds.map((owner) => ({ value: owner, label: ownerWords[owner]() }))}
        defaultValue={asked.owner ?? ""}
      />
      <Select
        label={m.alignment_filter_group()}
        name="group"
        empty={m.alignment_filter_all_groups()}
        options={functionGroups.map((group) => ({ value: group, label: groupWords[group]() }))}
        defaultValue={asked.group ?? ""}
      />
      <div className="grow-0! basis-auto!">
        <Button variant="quiet">{m.alignment_filter_show()}</Button>
      </div>
    </Form>
  );
}
