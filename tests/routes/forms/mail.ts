import { mailFrequencies, mailKindList } from "#app/features/mail/model.ts";
import { stopOf } from "../access-table/mail.ts";
import type { Form } from "../forms.ts";

export const mailForms: Form[] = [
  {
    name: "what one hears by mail",
    route: "/account/mail",
    by: "teacher",
    url: () => "/account/mail",
    fields: () => Object.fromEntries(mailKindList.map((kind) => [kind, mailFrequencies[kind].at(-1)!])),
    required: [...mailKindList],
    wrong: { digest: "each", dates: "weekly", talks: "always" },
  },
  {
    name: "the link of a letter",
    route: "/stop/:token",
    by: "anonymous",
    url: stopOf,
    fields: () => ({ act: "stop" }),
    refused: 200,
    hidden: ["act"],
    wrong: { act: "all" },
  },
];
