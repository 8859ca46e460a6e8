import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { fullName, listName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { membersInput, partsInput } from "../input.ts";
import { teamParts, type TeamPart } from "../model.ts";
import { Act, Save } from "./team-forms.tsx";
import { partWords } from "./words.ts";

type Member = NameParts & { personId: number; home: boolean; part: TeamPart; mandate: string | null };
type Staff = NameParts & { personId: number; homeTeamId: number | null; homeTeamName: string | null };
type Team = { id: number; version: number };
type MembersFormProps = {
  team: Team;
  members: readonly Member[];
  staff: readonly Staff[];
  refused: FormAnswer | undefined;
};

/** The people of the school to tick, under the team where they are at home. */
export function MembersForm({ team, members, staff, refused }: MembersFormProps) {
  const ticked = members.filter((member) => !member.home).map((member) => String(member.personId));
  const form = useActionForm({
    schema: membersInput,
    fields: refused?.fields ?? { members: ticked },
    problems: refused?.problems,
  });
  const home = members.filter((member) => member.home);
  const others = staff.filter((person) => !home.some((member) => member.personId === person.personId));
  const { id, ...ticks } = form.choice("members");
  return (
    <Form {...form.formProps} action={paths.editTeam(team.id)} className="form">
      <Act act="members" team={team} refused={refused} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      {home.length > 0 && (
        <p className="faint">{m.teams_home_members({ names: home.map(fullName).join(", ") })}</p>
      )}
      {groupByHome(others).map(([teamName, people], i) => (
        <Choice
          key={teamName}
          {...ticks}
          id={i === 0 ? id : `${id}-${i}`}
          error={i === 0 ? ticks.error : undefined}
          legend={teamName ? m.teams_members_of({ team: teamName }) : m.teams_members_no_team()}
          multiple
          look="list"
          options={people.map((person) => ({ value: person.personId, label: listName(person) }))}
        />
      ))}
      <Save />
    </Form>
  );
}

function groupByHome(staff: readonly Staff[]): [string, Staff[]][] {
  const groups = new Map<string, Staff[]>();
  for (const person of staff) {
    const name = person.homeTeamName ?? "";
    groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  return [...groups].sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a.localeCompare(b)));
}

type PartsFormProps = { team: Team; members: readonly Member[]; refused: FormAnswer | undefined };

/** What each member does for the team, and what she may decide for it. */
export function PartsForm({ team, members, refused }: PartsFormProps) {
  const form = useActionForm({ schema: partsInput, fields: refused?.fields, problems: refused?.problems });
  if (members.length === 0) return <p className="soft">{m.teams_parts_empty()}</p>;
  return (
    <Form {...form.formProps} action={paths.editTeam(team.id)} className="form">
      <Act act="parts" team={team} refused={refused} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <p className="faint">{m.teams_parts_lead()}</p>
      <ul className="rows">
        {members.map((member, i) => (
          <li key={member.personId}>
            <PartRow member={member} typed={typedAt(refused, i)} />
          </li>
        ))}
      </ul>
      <Save />
    </Form>
  );
}

function PartRow({ member, typed }: { member: Member; typed: { part?: string; mandate?: string } }) {
  const name = fullName(member);
  return (
    <div className="field-row">
      <input type="hidden" name="person" value={member.personId} />
      <Select
        id={`part-${member.personId}`}
        name="part"
        label={m.teams_part_of({ name })}
        options={teamParts.map((part) => ({ value: part, label: partWords[part]() }))}
        defaultValue={typed.part ?? member.part}
      />
      <Field
        id={`mandate-${member.personId}`}
        name="mandate"
        label={m.teams_mandate_of({ name })}
        optional
        maxLength={300}
        defaultValue={typed.mandate ?? member.mandate ?? ""}
      />
    </div>
  );
}

const typedAt = (refused: FormAnswer | undefined, i: number) => ({
  part: [refused?.fields.part ?? []].flat()[i],
  mandate: [refused?.fields.mandate ?? []].flat()[i],
});
