import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Report } from "../report.ts";

/** What the report counts and where its measures come from, on the page itself. */
export function ReportDefinition({ definition, sources }: Pick<Report, "definition" | "sources">) {
  return (
    <Sheet title={m.reports_definition()} tone="sunk" id="definition">
      <div className="stack tight measure">
        {definition.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {sources.length > 0 && (
          <ul className="faint">
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  );
}
