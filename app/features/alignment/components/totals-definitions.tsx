import type { Measure } from "#app/features/snapshots/model.ts";
import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";

/** Where on the page it says what a number counts. */
export const definitionOf: Record<Measure | "rubs", string> = {
  question: "counts-questions",
  rubs: "counts-rubs",
  team_question: "counts-teams",
  activity: "counts-activities",
  team_activity: "counts-teams",
  value: "counts-values",
  team_value: "counts-teams",
  story: "counts-stories",
  hindrance: "counts-how",
  agreement: "counts-how",
};

/** What each number counts, and why some are not there: a number of content opens this instead of a list. */
export function TotalsDefinitions() {
  const told: [string, string, string][] = [
    ["counts-how", m.alignment_define_how(), m.alignment_define_how_text()],
    ["counts-questions", m.alignment_list_questions(), m.alignment_define_questions()],
    ["counts-rubs", m.alignment_totals_rubs(), m.alignment_define_rubs()],
    ["counts-activities", m.alignment_list_activities(), m.alignment_define_activities()],
    ["counts-values", m.alignment_values_title(), m.alignment_define_values()],
    ["counts-stories", m.alignment_totals_stories(), m.alignment_define_stories()],
    ["counts-teams", m.alignment_totals_teams(), m.alignment_define_teams()],
  ];
  return (
    <Sheet title={m.alignment_define_title()} tone="sunk">
      <dl className="stack tight measure">
        {told.map(([id, term, text]) => (
          <div key={id} id={id}>
            <dt className="strong">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
