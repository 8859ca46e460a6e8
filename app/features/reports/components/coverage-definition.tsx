import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Borders } from "../model.ts";

type CoverageDefinitionProps = {
  borders: Borders;
  rules: readonly { code: string; value: number; source: string }[];
};

/** What the report counts and where its measures come from, on the page itself. */
export function CoverageDefinition({ borders, rules }: CoverageDefinitionProps) {
  return (
    <Sheet title={m.reports_definition()} tone="sunk">
      <div className="stack tight measure">
        <p>{m.reports_definition_last()}</p>
        <p>{m.reports_definition_long({ day: showDay(borders.long), months: borders.longMonths })}</p>
        <p>{m.reports_definition_new()}</p>
        <ul className="faint">
          {rules.map(({ code, value, source }) => (
            <li key={code}>{m.reports_definition_rule({ months: value, source })}</li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
