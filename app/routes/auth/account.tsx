import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { FeedSheet } from "#app/features/calendar/components/feed-sheet.tsx";
import { findOwnFeed } from "#app/features/calendar/queries.server.ts";
import { changePassword } from "#app/features/auth/commands.server.ts";
import { changePasswordInput, SHORTEST_PASSWORD } from "#app/features/auth/input.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { readSessionId } from "#app/http/session.server.ts";
import { fullName } from "#app/lib/name.ts";
import { DeviceSheet } from "#app/features/auth/components/device-sheet.tsx";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.auth_account_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, ownDevice } = await requireViewer(args);
  return { name: fullName(viewer), feed: findOwnFeed(db, viewer), ownDevice };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, changePasswordInput);
  if (!form.ok) return refuseForm(form);
  const keepSession = await readSessionId(args.request);
  const outcome = await perform(form, () =>
    changePassword(db, viewer.personId, { ...form.value, keepSession }, now),
  );
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.account(), "saved");
}

export default function AccountPage() {
  const { name, feed, ownDevice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { formProps, register } = useActionForm({ schema: changePasswordInput, ...refused });
  const other = getLocale() === "nl" ? "en" : "nl";
  return (
    <>
      <PageHead title={m.auth_account_title()} lead={name} />
      <div className="stack measure">
        <Sheet title={m.auth_change_password()}>
          <Form {...formProps} className="stack near">
            <Field
              label={m.auth_present_password()}
              type="password"
              autoComplete="current-password"
              {...register("currentPassword")}
            />
            <Field
              label={m.auth_new_password()}
              hint={m.auth_new_password_hint({ min: SHORTEST_PASSWORD })}
              type="password"
              autoComplete="new-password"
              {...register("password")}
            />
            <p className="faint">{m.auth_change_password_ends_sessions()}</p>
            <div className="acts">
              <Button>{m.ui_save()}</Button>
            </div>
          </Form>
        </Sheet>
        <FeedSheet feed={feed} />
        <Sheet title={m.mail_choices_title()}>
          <Link to={paths.accountMail()}>{m.mail_choices_to()}</Link>
        </Sheet>
        <DeviceSheet ownDevice={ownDevice} />
        <Sheet title={m.auth_language()}>
          <p>{m.auth_language_now()}</p>
          <Form method="post" action={paths.language()}>
            <input type="hidden" name="next" value={paths.account()} />
            <Button variant="quiet" name="language" value={other} lang={other}>
              {m.ui_switch_language()}
            </Button>
          </Form>
        </Sheet>
      </div>
    </>
  );
}
