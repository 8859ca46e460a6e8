import {
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { signIn } from "#app/features/auth/commands.server.ts";
import { signInInput } from "#app/features/auth/input.ts";
import { startSession } from "#app/features/auth/sessions.server.ts";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { openTo } from "#app/http/guard.server.ts";
import { languageCookie } from "#app/http/language.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { services } from "#app/http/services.server.ts";
import { writeSessionId } from "#app/http/session.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { safeNext } from "#app/lib/next.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Check } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.auth_sign_in_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await openTo(args, "everyone");
  const next = safeNext(new URL(args.request.url).searchParams.get("next"));
  if (viewer) throw redirect(next);
  if (services().setupCode) throw redirect(paths.setup());
  return { next };
}

export async function action(args: ActionFunctionArgs) {
  const { db, now } = await openTo(args, "everyone");
  const next = safeNext(new URL(args.request.url).searchParams.get("next"));
  const form = await parseForm(args.request, signInInput);
  if (!form.ok) return refuseForm(form);
  const today = dayOf(now);
  const address = args.context.clientAddress;
  const known = await perform(form, () => signIn(db, { ...form.value, address }, today, now));
  if (!known.done) return known.refused;

  const { id, maxAge } = startSession(db, known.value, form.value, now);
  const headers = new Headers({ "Set-Cookie": await writeSessionId(id, maxAge) });
  const { env } = services();
  const locale = findViewer(db, known.value, today)!.locale;
  headers.append("Set-Cookie", languageCookie(locale, env.appOrigin.startsWith("https:")));
  // Loaded anew, for from here on it is in her own language.
  throw redirectDocument(next, { headers });
}

export default function SignInPage() {
  const { next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { formProps, register, check } = useActionForm({ schema: signInInput, ...refused });
  return (
    <Sheet>
      <h1>{m.auth_sign_in_title()}</h1>
      <Form {...formProps} action={paths.login(next === "/" ? undefined : next)} className="stack near">
        <Field label={m.auth_email()} type="email" autoComplete="username" {...register("email")} />
        <Field
          label={m.auth_password()}
          type="password"
          autoComplete="current-password"
          {...register("password")}
        />
        <Check label={m.auth_own_device()} hint={m.auth_own_device_hint()} {...check("ownDevice")} />
        <div className="acts">
          <Button>{m.auth_sign_in()}</Button>
          <Link to={paths.forgot()}>{m.auth_forgot_link()}</Link>
        </div>
      </Form>
    </Sheet>
  );
}
