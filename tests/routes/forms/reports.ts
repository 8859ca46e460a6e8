import type { Form } from "../forms.ts";

/** Stopping a file that is being made: a button, without a field. */
export const reportForms: Form[] = [
  {
    name: "stop making a file",
    route: "/reports/:name/making",
    by: "hrAdviser",
    url: () => "/reports/hours/making?form=pdf&key=0123456789abcdef",
    fields: () => ({}),
  },
];
