import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";
import { versionOf } from "./versions.ts";

const rights = {
  by: "hrAdviser" as const,
  route: "/hours/:id/entitlements",
  url: (w: CanarySchool) => `/hours/${w.school.teacher.personId}/entitlements`,
};
const rules = {
  by: "hrAdviser" as const,
  route: "/settings/cao-rules",
  url: () => "/settings/cao-rules",
};
const right = {
  kind: "starter",
  account: "starter",
  hours: "40",
  euros: "",
  fromDay: "2026-08-01",
  toDay: "2027-07-31",
  source: "Starter, eerste jaar",
};
const existing = (w: CanarySchool) => ({
  entitlement: String(w.entitlementId),
  version: versionOf(w, "entitlements", w.entitlementId),
});
const wrong = {
  hours: "-4",
  euros: "veel",
  fromDay: "2026-02-30",
  toDay: "2026-07-31",
  kind: "zzz",
  account: "school",
};

export const hoursForms: Form[] = [
  {
    ...rights,
    name: "setting a right",
    fields: (w) => ({ act: "set", school: String(w.school.school.id), ...right }),
    required: ["hours", "fromDay", "toDay", "source"],
    long: { source: 200 },
    wrong,
    foreign: { school: (w) => String(w.elsewhere.schoolId) },
  },
  {
    ...rights,
    name: "a right too large to be one",
    fields: (w) => ({ act: "set", school: String(w.school.school.id), ...right, hours: "99999" }),
    refused: 422,
  },
  {
    ...rights,
    name: "changing a right",
    fields: (w) => ({ act: "change", ...right, ...existing(w) }),
    required: ["hours", "source"],
    long: { source: 200 },
    wrong,
    foreign: { entitlement: () => "987654" },
  },
  {
    ...rights,
    name: "taking a right away",
    fields: (w) => ({ act: "remove", ...existing(w) }),
    required: ["entitlement"],
    hidden: ["entitlement"],
    foreign: { entitlement: () => "987654" },
  },
  {
    ...rules,
    name: "a row of the board's own",
    fields: () => ({
      act: "set",
      sector: "po",
      code: "individual_cents",
      functionGroup: "",
      hours: "",
      euros: "550",
      fromDay: "2027-01-01",
      source: "CAO PO 2027, artikel 9.3.2",
    }),
    required: ["sector", "euros", "fromDay", "source"],
    long: { source: 300 },
    wrong: { euros: "-1", hours: "abc", fromDay: "morgen", sector: "wo", functionGroup: "zzz" },
  },
  {
    ...rules,
    name: "saying that a row was checked",
    fields: () => ({ act: "check", rule: "1" }),
    required: ["rule"],
    hidden: ["rule"],
    wrong: { rule: "abc" },
    foreign: { rule: () => "987654" },
  },
  {
    ...rules,
    name: "taking a row of the board's own away",
    fields: (w) => ({ act: "remove", rule: String(w.ownRuleId) }),
    required: ["rule"],
    hidden: ["rule"],
    wrong: { rule: "abc" },
  },
];
