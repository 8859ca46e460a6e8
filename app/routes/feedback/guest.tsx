import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { giveAsGuest } from "#app/features/feedback/commands/give.server.ts";
import { ClosedLink } from "#app/features/feedback/components/closed-link.tsx";
import { GuestForm } from "#app/features/feedback/components/guest-form.tsx";
import { handIn, lookUpGuestAsk } from "#app/features/feedback/guest-limits.server.ts";
import { giveInput } from "#app/features/feedback/input.ts";
import { perform, notFound, refuseForm } from "#app/http/answer.server.ts";
import { openTo } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_guest_page_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await openTo(args, "everyone");
  const { request, params, context } = args;
  const asked = await lookUpGuestAsk(db, params.token!, context.clientAddress, now);
  if (!asked) throw notFound();
  const { ask, asker, givenName, school, guestName, expiresOn, text } = asked;
  const sent = new URL(request.url).searchParams.has("sent") && text !== null;
  return { ask, asker, givenName, school, guest: guestName ?? "", expiresOn, text, sent };
}

export async function action(args: ActionFunctionArgs) {
  const { db, now } = await openTo(args, "everyone");
  const token = args.params.token!;
  const address = args.context.clientAddress;
  if (!(await lookUpGuestAsk(db, token, address, now))) throw notFound();
  const form = await parseForm(args.request, giveInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, async () => {
    await handIn(address);
    return giveAsGuest(db, token, form.value.text, now);
  });
  if (!outcome.done) return outcome.refused;
  // The page says itself that it arrived: a guest is given no cookie.
  throw redirect(`${paths.guest(token)}?sent=yes`);
}

export default function GuestPage() {
  const { ask, asker, givenName, school, guest, expiresOn, text, sent } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Sheet>
      <div className="stack">
        <h1>{m.feedback_guest_title({ name: givenName })}</h1>
        {sent && !refused && (
          <Notice tone="done" role="status">
            {m.feedback_guest_sent({ name: givenName })}
          </Notice>
        )}
        <p>{m.feedback_guest_lead({ name: asker, school })}</p>
        <div className="fold">
          <p className="soft">{m.feedback_guest_ask({ name: givenName })}</p>
          <Words>{ask}</Words>
        </div>
        <GuestForm
          asker={givenName}
          guest={guest}
          expiresOn={expiresOn}
          again={text !== null}
          fields={refused?.fields ?? { text: text ?? "" }}
          problems={refused?.problems}
        />
      </div>
    </Sheet>
  );
}

export const ErrorBoundary = ClosedLink;
