import { setEntitlement } from "#app/features/hours/commands/entitlements.server.ts";
import { setCaoRule } from "#app/features/hours/commands/rules.server.ts";
import { approveRequest, askForNew } from "#app/features/requests/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { viewing, type aWholeSchool } from "../factories/school.ts";
import { NOW } from "../support/clock.ts";
import { canary } from "./canaries.ts";

/** Of the teacher a yes from her own hours and one with money of the school, saved hours HR set, and a row of the board's own. */
export function tellHours(db: Db, school: ReturnType<typeof aWholeSchool>) {
  const [teacher, partner] = [viewing(db, school.teacher.personId), viewing(db, school.partner.personId)];
  const hr = viewing(db, school.hrAdviser.personId);
  const agreed = (title: string, source: "individual" | "school") => {
    const asked = { minutes: 120, cents: 9000, source, coverAsked: false };
    const id = askForNew(db, teacher, { title, kind: "coaching" }, asked, NOW);
    approveRequest(db, partner, id, { why: "Goed plan", source, version: 1 }, NOW);
  };
  agreed(canary("hours_own_title"), "individual");
  agreed(canary("hours_paid_title"), "school");
  const saved = {
    school: school.school.id,
    kind: "saved",
    account: "individual",
    hours: 600,
    euros: null,
    fromDay: "2026-08-01",
    toDay: "2027-07-31",
    source: canary("hours_right_source"),
  } as const;
  const entitlementId = setEntitlement(db, hr, school.teacher.personId, saved, NOW);
  const rule = { sector: "vo", code: "individual_minutes", functionGroup: null, euros: null } as const;
  const from = { hours: 4980, fromDay: "2026-08-01", source: canary("hours_rule_source") };
  return { entitlementId, ownRuleId: setCaoRule(db, hr, { ...rule, ...from }, NOW) };
}
