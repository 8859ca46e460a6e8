import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  declineFeedback,
  giveFeedback,
  withdrawFeedback,
} from "#app/features/feedback/commands/give.server.ts";
import { OneFeedback } from "#app/features/feedback/components/one-feedback.tsx";
import { declineInput, giveInput, withdrawInput } from "#app/features/feedback/input.ts";
import { getFeedback } from "#app/features/feedback/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_show_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { may, ...row } = answer(() => getFeedback(db, viewer, keyFrom(args.params.id)));
  return { me: viewer.personId, row, may };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getFeedback(db, viewer, id));
  const sent = await readForm(args.request);
  const act = sent.get("act");
  if (act === "decline") {
    const form = parseAct(sent, declineInput);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => declineFeedback(db, viewer, id, now));
    return outcome.done ? redirectWith(paths.feedback(), "declined") : outcome.refused;
  }
  if (act === "withdraw") {
    const form = parseAct(sent, withdrawInput);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => withdrawFeedback(db, viewer, id, now));
    return outcome.done ? redirectWith(paths.oneFeedback(id), "withdrawn") : outcome.refused;
  }
  answer(() => getFeedback(db, viewer, id, "give"));
  const form = parseAct(sent, giveInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => giveFeedback(db, viewer, id, form.value.text, now));
  return outcome.done ? redirectWith(paths.oneFeedback(id), "sent") : outcome.refused;
}

export default function FeedbackPage() {
  const { me, row, may } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const mine = row.asker.personId === me;
  return (
    <>
      <PageHead
        ownWords
        over={mine ? m.feedback_show_ask_own() : m.feedback_show_ask_of({ name: row.asker.name })}
        title={row.ask}
        actions={
          <ButtonLink to={paths.feedback()} variant="quiet">
            {m.feedback_back()}
          </ButtonLink>
        }
      />
      <OneFeedback row={row} may={may} me={me} refused={refused} />
    </>
  );
}
