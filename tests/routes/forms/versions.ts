import type { CanarySchool } from "../canary-school.ts";

/** The version a page of this thing would carry. */
export const versionOf = (
  w: CanarySchool,
  table:
    | "items"
    | "expertises"
    | "handovers"
    | "handover_lines"
    | "requests"
    | "entitlements"
    | "conversations"
    | "agreements"
    | "goals"
    | "cycles"
    | "templates"
    | "schools"
    | "boards"
    | "people"
    | "employments"
    | "teams"
    | "team_rounds"
    | "products"
    | "agenda_items"
    | "record_notes"
    | "lesson_visits"
    | "pupil_surveys"
    | "role_profiles"
    | "role_holdings"
    | "function_mix_wishes"
    | "team_plans"
    | "plan_lines",
  id: number,
) => String(w.db.$client.prepare(`select version from ${table} where id = ?`).pluck().get(id));

export const preparationVersion = (w: CanarySchool, partyId: number) =>
  String(w.db.$client.prepare("select version from preparations where party_id = ?").pluck().get(partyId));
