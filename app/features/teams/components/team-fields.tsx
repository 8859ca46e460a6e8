import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import type { useActionForm } from "#app/ui/form.tsx";
import { teamKinds } from "../model.ts";
import { kindMeanings, kindText } from "./words.ts";

type TeamFieldsProps = Pick<ReturnType<typeof useActionForm>, "register" | "choice"> & {
  teamWord: "team" | "bouw" | "sectie";
};

export function TeamFields({ register, choice, teamWord }: TeamFieldsProps) {
  return (
    <>
      <Field label={m.teams_name()} autoComplete="off" {...register("name")} />
      <Choice
        legend={m.teams_kind()}
        look="list"
        options={teamKinds.map((kind) => ({
          value: kind,
          label: kindText(kind, teamWord),
          hint: kindMeanings[kind](),
        }))}
        {...choice("kind")}
      />
    </>
  );
}
