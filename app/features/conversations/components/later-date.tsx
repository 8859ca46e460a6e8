import { m } from "#app/paraglide/messages.js";
import { Field } from "#app/ui/field.tsx";
import type { useActionForm } from "#app/ui/form.tsx";

/** The date of a talk that is being made; it may come later. */
export const LaterDate = ({ register }: Pick<ReturnType<typeof useActionForm>, "register">) => (
  <div className="stack tight" role="group" aria-describedby="later">
    <div className="field-row">
      <Field type="date" label={m.conversations_new_day()} optional {...register("day")} />
      <Field type="time" label={m.conversations_date_time()} optional {...register("time")} />
    </div>
    <p className="hint" id="later">
      {m.conversations_new_day_hint()}
    </p>
  </div>
);
