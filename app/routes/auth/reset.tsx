import {
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setPasswordByLink } from "#app/features/auth/commands.server.ts";
import { NewPasswordForm } from "#app/features/auth/components/new-password-form.tsx";
import { UsedLink } from "#app/features/auth/components/used-link.tsx";
import { setPasswordInput } from "#app/features/auth/input.ts";
import { startSession } from "#app/features/auth/sessions.server.ts";
import { getTokenOwner } from "#app/features/auth/tokens.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { openTo } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { writeSessionId } from "#app/http/session.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.auth_reset_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await openTo(args, "everyone");
  const { givenName, email } = answer(() => getTokenOwner(db, args.params.token!, "reset", now));
  return { givenName, email };
}

export async function action(args: ActionFunctionArgs) {
  const { db, now } = await openTo(args, "everyone");
  answer(() => getTokenOwner(db, args.params.token!, "reset", now));
  const form = await parseForm(args.request, setPasswordInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () =>
    setPasswordByLink(db, args.params.token!, "reset", form.value.password, now),
  );
  if (!outcome.done) return outcome.refused;
  const { id } = startSession(db, outcome.value, { ownDevice: false }, now);
  throw redirectDocument(paths.home(), { headers: { "Set-Cookie": await writeSessionId(id) } });
}

export default function ResetPage() {
  const { givenName, email } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Sheet>
      <h1>{m.auth_reset_title()}</h1>
      <p className="soft">{m.auth_reset_lead({ name: givenName })}</p>
      <NewPasswordForm email={email} problems={refused?.problems} />
    </Sheet>
  );
}

export const ErrorBoundary = UsedLink;
