import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import type { Totals } from "../model.ts";
import type { Overview } from "../overview.ts";
import { openingOf } from "./opening-words.ts";

// Longer words of the overview: said by the server, so that the page carries none of them in its script.

/** What a number counts. */
export type Defined = { id?: string; term: string; text: string };

/** What stands out, what the numbers of the overview count, and what they do not. */
export const saidOfOverview = ({ rows, asked, values }: Pick<Overview, "rows" | "asked" | "values">) => ({
  opening: openingOf(rows, asked),
  counted: asked.beamer ? m.alignment_beamer_counts() : m.alignment_not_counted(),
  matrix: m.alignment_matrix_caption({ year: schoolYearName(asked.year) }),
  flow: m.alignment_flow_how(),
  spent: m.alignment_spent_how(),
  years: m.alignment_years_how(),
  values: values.length === 0 ? m.alignment_values_none() : m.alignment_values_note(),
  dense: m.alignment_dense_how(),
  defined: [
    {
      term: m.alignment_define_not_title(),
      text: asked.beamer ? m.alignment_define_not_beamer() : m.alignment_define_not(),
    },
    { term: m.alignment_list_questions(), text: m.alignment_define_live_questions() },
    { term: m.alignment_list_activities(), text: m.alignment_define_live_activities() },
    { term: m.alignment_filter_owner(), text: m.alignment_define_who() },
  ] satisfies Defined[],
});

export type Said = ReturnType<typeof saidOfOverview>;

/** To who reads nothing of it: that numbers come three times a year, or that there is nothing here in her role. */
export const saidOfNothing = (snapshots: boolean) =>
  snapshots
    ? { title: m.alignment_snapshots_title(), text: m.alignment_snapshots_text() }
    : { title: m.alignment_nothing_title(), text: m.alignment_nothing_text() };

/** Of which day the numbers of HR and board are, what each counts, and why some are not there: such a number opens this, not a list. */
export const saidOfTotals = ({ takenOn, k }: Pick<Totals, "takenOn" | "k">) => ({
  lead: takenOn === null ? "" : m.alignment_totals_lead({ day: showDay(takenOn), count: k }),
  schools: m.alignment_totals_schools_how(),
  values: m.alignment_values_note(),
  nothing: saidOfNothing(true),
  defined: [
    { id: "counts-how", term: m.alignment_define_how(), text: m.alignment_define_how_text() },
    { id: "counts-questions", term: m.alignment_list_questions(), text: m.alignment_define_questions() },
    { id: "counts-rubs", term: m.alignment_totals_rubs(), text: m.alignment_define_rubs() },
    { id: "counts-activities", term: m.alignment_list_activities(), text: m.alignment_define_activities() },
    { id: "counts-values", term: m.alignment_values_title(), text: m.alignment_define_values() },
    { id: "counts-stories", term: m.alignment_totals_stories(), text: m.alignment_define_stories() },
    { id: "counts-teams", term: m.alignment_totals_teams(), text: m.alignment_define_teams() },
  ] satisfies Defined[],
});

export type SaidOfTotals = ReturnType<typeof saidOfTotals>;
