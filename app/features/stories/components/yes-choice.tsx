import { Choice } from "#app/ui/choice.tsx";
import { showDay } from "#app/ui/dates.ts";

type YesChoiceProps = {
  legend: string;
  hint: string;
  parts: readonly { id: number; text: string; notedOn: string }[];
  chosen: readonly (string | number)[];
  error?: string;
};

/** Her own notes in a story, to say yes to one by one. Nothing where she has none in it. */
export function YesChoice({ legend, hint, parts, chosen, error }: YesChoiceProps) {
  if (parts.length === 0) return null;
  return (
    <Choice
      name="yes"
      legend={legend}
      hint={hint}
      multiple
      look="list"
      options={parts.map(({ id, text, notedOn }) => ({
        value: id,
        label: text,
        hint: showDay(notedOn, "short"),
      }))}
      selected={chosen}
      error={error}
    />
  );
}
