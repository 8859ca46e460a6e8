import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { setUpWithCode } from "#app/features/auth/setup.server.ts";
import { SetupForm } from "#app/features/auth/components/setup-form.tsx";
import { setupInput } from "#app/features/auth/input.ts";
import { startSession } from "#app/features/auth/sessions.server.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { openTo } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { provideServices, services } from "#app/http/services.server.ts";
import { writeSessionId } from "#app/http/session.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.auth_setup_title() }];

/** There only while there is no board yet. */
export async function loader(args: LoaderFunctionArgs) {
  await openTo(args, "everyone");
  if (!services().setupCode) throw notFound();
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { db, now } = await openTo(args, "everyone");
  const { setupCode } = services();
  if (!setupCode) throw notFound();
  const form = await parseForm(args.request, setupInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () =>
    setUpWithCode(db, form.value, { setupCode, address: args.context.clientAddress }, now),
  );
  if (!outcome.done) return outcome.refused;
  provideServices({ ...services(), setupCode: null });
  const { id } = startSession(db, outcome.value, { ownDevice: false }, now);
  throw redirect(paths.settingsSchools(), { headers: { "Set-Cookie": await writeSessionId(id) } });
}

export default function SetupPage() {
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.auth_setup_title()} lead={m.auth_setup_lead()} />
      <Sheet>
        <SetupForm fields={refused?.fields} problems={refused?.problems} />
      </Sheet>
    </>
  );
}
