import type { CanarySchool } from "../canary-school.ts";
import type { Form } from "../forms.ts";

const url = () => "/settings/with-council";
const route = "/settings/with-council";
/** A proposal of another board, or none at all: not there. */
const absent = (w: CanarySchool) => String(w.school.board.id + 987_654);

export const countForms: Form[] = [
  {
    name: "a setting proposed with the consent of the council",
    route,
    by: "hrAdviser",
    url,
    fields: () => ({
      act: "propose",
      setting: "smallest_group",
      value: "8",
      councilAgreedOn: "2026-09-01",
      fromDay: "2027-01-01",
    }),
    required: ["setting", "value", "councilAgreedOn", "fromDay"],
    wrong: { setting: "zzz", value: "acht", councilAgreedOn: "gisteren", fromDay: "2026-02-30" },
  },
  ...["confirm", "withdraw"].map((act): Form => ({
    name: `${act}: a proposal that is not there`,
    route,
    by: "administrator",
    url,
    fields: (w) => ({ act, proposal: absent(w) }),
    refused: 404,
    hidden: ["proposal"],
  })),
];
