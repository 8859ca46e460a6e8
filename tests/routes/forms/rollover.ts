import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";

const ofTheSchool = (w: CanarySchool) => ({ schoolId: String(w.school.school.id), year: "2027" });

export const rolloverForms: Form[] = [
  {
    name: "over to the new school year",
    route: "/cycles/rollover",
    by: "schoolLeader",
    url: (w) => `/cycles/rollover?school=${w.school.school.id}`,
    fields: (w) => ({ ...ofTheSchool(w), cycles: ["make"] }),
    required: ["cycles"],
    wrong: { cycles: "all", year: "abc" },
    hidden: ["year"],
    foreign: {
      schoolId: (w) => String(w.elsewhere.schoolId),
      memberships: () => ["987654"],
      holdings: () => ["987654"],
    },
  },
];
