import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";

type TotalsFilterProps = {
  places: readonly { id: number; name: string }[];
  boardWide: boolean;
  school: { id: number } | null;
};

/** Of which school, or of all of them together; kept in the URL: a plain GET form. */
export function TotalsFilter({ places, boardWide, school }: TotalsFilterProps) {
  return (
    <Form
      method="get"
      action={paths.alignment()}
      className="field-row items-end! no-print"
      key={school?.id ?? "board"}
    >
      <input type="hidden" name="totals" value="1" />
      <Select
        label={m.alignment_filter_school()}
        name="school"
        empty={boardWide ? m.alignment_totals_board() : undefined}
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={school?.id ?? ""}
      />
      <div className="grow-0! basis-auto!">
        <Button variant="quiet">{m.alignment_filter_show()}</Button>
      </div>
    </Form>
  );
}
