import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";

const by = "hrAdviser" as const;
const one = { by, route: "/import/:id", url: (w: CanarySchool) => `/import/${w.importId}?show=leaving` };
const leaving = (w: CanarySchool) => String(w.importLeavingId);

export const importForms: Form[] = [
  {
    by,
    name: "a list of staff without a file",
    route: "/import",
    url: () => "/import",
    fields: () => ({ school: "" }),
    refused: 422,
    wrong: { school: "abc" },
    foreign: { school: (w) => String(w.elsewhere.schoolId) },
  },
  {
    ...one,
    name: "the columns of a list whose file is no longer held",
    fields: () => ({
      act: "columns",
      columns: ["full_name", "email"],
      school: "",
      listDay: "2026-11-01",
      fullTime: "40",
    }),
    refused: 422,
    required: ["columns", "listDay", "fullTime"],
    hidden: ["columns", "listDay", "fullTime", "school"],
    wrong: { listDay: "1 november", fullTime: "veel", columns: "birth_date", school: "abc" },
    foreign: { school: (w) => String(w.elsewhere.schoolId) },
  },
  {
    ...one,
    name: "who leaves, of those not on the list",
    fields: (w) => ({ act: "leavers", row: [leaving(w)], ticked: [leaving(w)], lastDay: ["2026-12-31"] }),
    required: ["lastDay"],
    hidden: ["lastDay"],
    foreign: { row: () => ["987654"], ticked: () => ["987654"] },
  },
  {
    ...one,
    name: "a last day that is none, of who is not on the list",
    fields: (w) => ({ act: "leavers", row: [leaving(w)], ticked: [leaving(w)], lastDay: ["31 december"] }),
    refused: 422,
  },
  { ...one, name: "applying a list", fields: () => ({ act: "apply", managers: "yes" }) },
  { ...one, name: "undoing a list that was not applied", fields: () => ({ act: "undo" }), refused: 422 },
  {
    ...one,
    name: "inviting who came with a list that was not applied",
    fields: () => ({ act: "invite" }),
    refused: 422,
  },
  { ...one, name: "throwing a list away", fields: () => ({ act: "remove" }) },
  { ...one, name: "a form of an import that there is not", fields: () => ({ act: "zzz" }), refused: 422 },
];
