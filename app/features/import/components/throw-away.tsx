import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

/** Nothing of anyone changed yet, so there is nothing to confirm. */
export const ThrowAway = ({ id }: { id: number }) => (
  <Form method="post" action={paths.import(id)}>
    <input type="hidden" name="act" value="remove" />
    <Button variant="quiet">{m.import_throw_away()}</Button>
  </Form>
);
