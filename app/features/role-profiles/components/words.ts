import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { NO_SCALE } from "../model.ts";

/** From when there is room: a day to come, or that it is open by now. */
export const openText = (openingOn: string, today: string) =>
  openingOn > today ? m.role_profiles_open_from({ day: showDay(openingOn) }) : m.role_profiles_open_now();

/** A scale in the function mix by its name today; one nobody knows stays as the administration wrote it. */
export function scaleText({ code, known }: { code: string; known: boolean }) {
  if (code === NO_SCALE) return m.role_profiles_mix_no_scale();
  return known ? code : m.role_profiles_mix_as_written({ code });
}

/** LB (voorheen L10): a scale to choose, with the name people may still know. */
export const scaleChoice = ({ code, formerly }: { code: string; formerly: string | null }) =>
  formerly === null ? code : m.role_profiles_scale_formerly({ code, before: formerly });

/** What the fields of a role are called, where two people changed it at once. */
export const profileLabels = () => ({
  title: m.role_profiles_form_title(),
  what: m.role_profiles_form_what(),
  why: m.role_profiles_form_why(),
  requirements: m.role_profiles_fact_requirements(),
  whoDecides: m.role_profiles_form_who_decides(),
  procedure: m.role_profiles_form_procedure(),
  mandate: m.role_profiles_form_mandate(),
  facilities: m.role_profiles_form_facilities(),
  signals: m.role_profiles_signals_label(),
});
