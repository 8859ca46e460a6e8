import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getMailChoices, resumeMail, stopMail, stoppedByLink } from "#app/features/mail/choices.server.ts";
import { StopSheet, UnknownStop } from "#app/features/mail/components/stop-sheet.tsx";
import { stopInput } from "#app/features/mail/input.ts";
import { readStopToken } from "#app/features/mail/stop-link.server.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { openTo } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { services } from "#app/http/services.server.ts";
import { m } from "#app/paraglide/messages.js";

export const meta: MetaFunction = () => [{ title: m.mail_stop_page_title() }];

const stopOf = ({ params }: Pick<LoaderFunctionArgs, "params">) => {
  const stop = readStopToken(services().env.sessionSecrets, params.token ?? "");
  if (!stop) throw notFound();
  return stop;
};

/** Looking stops nothing: programs that read mail along open its links. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await openTo(args, "everyone");
  const stop = stopOf(args);
  const stopped = getMailChoices(db, stop.personId)[stop.kind] === "never";
  return { kind: stop.kind, stopped, byLink: stopped && stoppedByLink(db, stop) };
}

/** Pressed by a person, or by her mail program for her (RFC 8058): then it comes without a page of ours. */
export async function action(args: ActionFunctionArgs) {
  const { db, now, viewer } = await openTo(args, "everyone");
  const stop = stopOf(args);
  const actor = viewer?.personId ?? null;
  const form = await parseForm(args.request, stopInput);
  if (!form.ok) return refuseForm(form);
  const { act } = form.value;
  const outcome = await perform(form, () =>
    act === "stop" ? stopMail(db, stop, actor, now) : resumeMail(db, stop, actor, now),
  );
  return outcome.done ? { ok: true as const, act } : outcome.refused;
}

export default function StopPage() {
  const { kind, stopped, byLink } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return <StopSheet {...{ kind, stopped, byLink }} resumed={done?.ok === true && done.act === "resume"} />;
}

export const ErrorBoundary = UnknownStop;
