import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeFeed, revokeFeed } from "#app/features/calendar/commands.server.ts";
import { FeedAddress, FeedSheet } from "#app/features/calendar/components/feed-sheet.tsx";
import { feedInput } from "#app/features/calendar/input.ts";
import { findOwnFeed } from "#app/features/calendar/queries.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { services } from "#app/http/services.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.calendar_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return { feed: findOwnFeed(db, viewer) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, feedInput);
  if (!form.ok) return refuseForm(form);
  if (form.value.act === "revoke") {
    const revoked = await perform(form, () => revokeFeed(db, viewer, now));
    return revoked.done ? redirectWith(paths.account(), "saved") : revoked.refused;
  }
  const made = await perform(form, () => makeFeed(db, viewer, now));
  if (!made.done) return made.refused;
  // Only this answer holds the address: no cookie, no URL, no file.
  return { ok: true as const, address: services().env.appOrigin + paths.calendarFeed(made.value) };
}

export default function AccountCalendarPage() {
  const { feed } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.calendar_title()} />
      <div className="stack measure">
        {outcome?.ok && <FeedAddress address={outcome.address} />}
        <FeedSheet feed={feed} />
        <ButtonLink variant="plain" icon="arrow-left" to={paths.account()}>
          {m.calendar_to_account()}
        </ButtonLink>
      </div>
    </>
  );
}
