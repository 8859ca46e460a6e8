import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import type { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { careerPhases, functionGroups, weekdays } from "../model.ts";
import type { ScalesOfSector } from "../scales.ts";
import { dayWords, groupWords, phaseWords, scaleHint } from "./words.ts";

type Glue = Pick<ReturnType<typeof useActionForm>, "register" | "choice">;
type School = { id: number; name: string };
type Team = { id: number; name: string; schoolId: number; schoolName: string };

type EmploymentFieldsProps = Glue & {
  schools: readonly School[];
  teams: readonly Team[];
  scales: readonly ScalesOfSector[];
  fixedSchool?: boolean;
};

/** What an employment is; the school of one that exists stays what it is. */
export function EmploymentFields({
  register,
  choice,
  schools,
  teams,
  scales,
  fixedSchool,
}: EmploymentFieldsProps) {
  const school = register("schoolId");
  return (
    <>
      {fixedSchool ? (
        <input type="hidden" name="schoolId" value={school.defaultValue} />
      ) : (
        <Select
          label={m.people_school()}
          empty={schools.length > 1 ? m.ui_choose() : undefined}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          {...school}
        />
      )}
      <div className="field-row">
        <Field label={m.people_function()} {...register("functionName")} />
        <Field
          label={m.people_factor()}
          hint={m.people_factor_hint()}
          inputMode="decimal"
          {...register("partTimeFactor")}
        />
        <Field label={m.people_from()} type="date" {...register("fromDay")} />
      </div>
      <Choice
        legend={m.people_group()}
        options={functionGroups.map((group) => ({ value: group, label: groupWords[group]() }))}
        {...choice("functionGroup")}
      />
      <Choice
        legend={m.people_days_worked()}
        optional
        multiple
        options={weekdays.slice(0, 5).map((day) => ({ value: day, label: dayWords[day]() }))}
        {...choice("daysWorked")}
      />
      <HomeTeam register={register} teams={teams} schools={schools} />
      <details className="fold">
        <summary>{m.people_work_more()}</summary>
        <div className="field-row over">
          <Field label={m.people_scale()} hint={scaleHint(scales)} optional {...register("scaleCode")} />
          <Select
            label={m.people_phase()}
            optional
            empty={m.ui_no_choice()}
            options={careerPhases.map((phase) => ({ value: phase, label: phaseWords[phase]() }))}
            {...register("careerPhase")}
          />
          <Field label={m.people_cost_centre()} optional {...register("costCentre")} />
        </div>
      </details>
    </>
  );
}

/** Grouped by school, so that it can be chosen in the same form as the school. */
function HomeTeam({
  register,
  teams,
  schools,
}: Pick<EmploymentFieldsProps, "register" | "teams" | "schools">) {
  return (
    <Select
      label={m.people_home_team()}
      hint={m.people_home_team_hint()}
      optional
      empty={m.people_no_home_team()}
      {...register("homeTeamId")}
    >
      {schools.map((school) => {
        const own = teams.filter((team) => team.schoolId === school.id);
        if (own.length === 0) return null;
        return (
          <optgroup key={school.id} label={school.name}>
            {own.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </optgroup>
        );
      })}
    </Select>
  );
}
