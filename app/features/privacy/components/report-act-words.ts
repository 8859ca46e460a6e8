import { m } from "#app/paraglide/messages.js";

/** What may be done with the reports of the HR year, in words. */
export const reportActs = {
  report: {
    open: m.privacy_act_report_open,
    see_coverage_by_name: m.privacy_act_report_see_coverage_by_name,
    see_coverage_totals: m.privacy_act_report_see_coverage_totals,
    see_names: m.privacy_act_report_see_names,
    see_totals: m.privacy_act_report_see_totals,
    see_administration: m.privacy_act_report_see_administration,
    account: m.privacy_act_report_account,
    see_starters_and_leavers: m.privacy_act_report_see_starters_and_leavers,
  },
};
