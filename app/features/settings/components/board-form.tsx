import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { boardInput } from "../input.ts";
import type { FormAnswer } from "./form-answer.ts";

type BoardFormProps = { board: { name: string; version: number }; refused: FormAnswer | undefined };

export function BoardForm({ board, refused }: BoardFormProps) {
  const fields = refused?.fields ?? { boardName: board.name };
  const form = useActionForm({ schema: boardInput, fields, problems: refused?.problems, prefix: "board" });
  return (
    <Form {...form.formProps} action={paths.settingsSchools()} className="form">
      <input type="hidden" name="act" value="board" />
      <input type="hidden" name="version" value={refused?.conflict?.version ?? board.version} />
      <Conflict conflict={refused?.conflict} labels={{ boardName: m.settings_board_name() }} />
      <Field label={m.settings_board_name()} autoComplete="off" {...form.register("boardName")} />
      <div className="actions">
        <Button variant="quiet">{m.settings_save()}</Button>
      </div>
    </Form>
  );
}
