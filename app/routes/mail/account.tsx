import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { chooseMail, getMailChoices } from "#app/features/mail/choices.server.ts";
import { ChoicesForm } from "#app/features/mail/components/choices-form.tsx";
import { mailChoicesInput } from "#app/features/mail/input.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.mail_choices_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return { choices: getMailChoices(db, viewer.personId) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, mailChoicesInput);
  if (!form.ok) return refuseForm(form);
  const chosen = await perform(form, () => chooseMail(db, viewer, form.value, now));
  return chosen.done ? redirectWith(paths.accountMail(), "saved") : chosen.refused;
}

export default function AccountMailPage() {
  const { choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.account()}>{m.auth_account_title()}</Link>}
        title={m.mail_choices_title()}
        lead={m.mail_choices_lead()}
      />
      <div className="stack measure">
        <Sheet seen={<SeenBy icon="lock" text={m.mail_choices_only_you()} />}>
          <ChoicesForm key={JSON.stringify(choices)} choices={choices} refused={refused} />
        </Sheet>
        <Sheet tone="sunk">
          <p>{m.mail_choices_quiet()}</p>
          <p>{m.mail_choices_always()}</p>
        </Sheet>
      </div>
    </>
  );
}
