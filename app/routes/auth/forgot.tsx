import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { forgotInput } from "#app/features/auth/input.ts";
import { askNewPassword } from "#app/features/auth/reset.server.ts";
import { resetLetter } from "#app/features/mail/letters.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { openTo } from "#app/http/guard.server.ts";
import { logFault } from "#app/http/log.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { services } from "#app/http/services.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.auth_forgot_title() }];

export async function loader(args: LoaderFunctionArgs) {
  await openTo(args, "everyone");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { db, now } = await openTo(args, "everyone");
  const form = await parseForm(args.request, forgotInput);
  if (!form.ok) return refuseForm(form);
  const { mailbox, env } = services();
  const asked = await perform(form, () =>
    askNewPassword(db, form.value.email, args.context.clientAddress, now),
  );
  if (!asked.done) return asked.refused;
  const letterFor = asked.value;
  if (letterFor) {
    const link = `${env.appOrigin}${paths.reset(letterFor.token)}`;
    // Not awaited: the answer may not tell by its time whether there is such an account.
    mailbox
      .send(resetLetter(letterFor, { link }))
      .catch((fault: unknown) =>
        logFault(fault, { method: "POST", url: args.request.url, requestId: args.context.requestId }),
      );
  }
  return { ok: true as const };
}

export default function ForgotPage() {
  const answer = useActionData<typeof action>();
  const { formProps, register } = useActionForm({ schema: forgotInput, ...(answer?.ok ? {} : answer) });
  return (
    <Sheet>
      <h1>{m.auth_forgot_title()}</h1>
      {answer?.ok ? (
        <Notice tone="done" role="status">
          {m.auth_forgot_sent()}
        </Notice>
      ) : (
        <Form {...formProps} className="stack near">
          <p className="soft">{m.auth_forgot_lead()}</p>
          <Field label={m.auth_email()} type="email" autoComplete="username" {...register("email")} />
          <div className="acts">
            <Button>{m.auth_forgot_send()}</Button>
          </div>
        </Form>
      )}
      <p className="over">
        <Link to={paths.login()}>{m.auth_back_to_sign_in()}</Link>
      </p>
    </Sheet>
  );
}
