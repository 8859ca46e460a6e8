import { partWords } from "#app/features/teams/components/words.ts";
import { teamParts, type TeamPart } from "#app/features/teams/model.ts";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";

type Member = NameParts & { personId: number; part: TeamPart; mandate: string | null };
type Fields = Record<string, string | string[]> | undefined;

/** Each member with her part and mandate in the new round; what was typed stays with the person it was typed for. */
export function PartsFields({ members, typed }: { members: readonly Member[]; typed: Fields }) {
  const at = (name: string, i: number) => [typed?.[name] ?? []].flat()[i];
  const rowOf = (personId: number) => [typed?.person ?? []].flat().indexOf(String(personId));
  return (
    <ul className="rows">
      {members.map((member) => {
        const [name, row] = [fullName(member), rowOf(member.personId)];
        return (
          <li key={member.personId} className="field-row">
            <input type="hidden" name="person" value={member.personId} />
            <Select
              id={`part-${member.personId}`}
              name="part"
              label={m.teams_part_of({ name })}
              options={teamParts.map((part) => ({ value: part, label: partWords[part]() }))}
              defaultValue={at("part", row) ?? member.part}
            />
            <Field
              id={`mandate-${member.personId}`}
              name="mandate"
              label={m.teams_mandate_of({ name })}
              optional
              maxLength={300}
              defaultValue={at("mandate", row) ?? member.mandate ?? ""}
            />
          </li>
        );
      })}
    </ul>
  );
}
