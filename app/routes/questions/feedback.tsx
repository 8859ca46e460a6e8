import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askFeedback } from "#app/features/feedback/commands.server.ts";
import { AskForm } from "#app/features/feedback/components/ask-form.tsx";
import { guestLetter } from "#app/features/feedback/guest-letters.server.ts";
import { askInput } from "#app/features/feedback/input.ts";
import { askedUntil } from "#app/features/feedback/queries.server.ts";
import { listColleaguesAt } from "#app/features/feedback/queries/colleagues.server.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { sendLetters } from "#app/http/post.server.ts";
import { services } from "#app/http/services.server.ts";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_ask_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { text, schoolId } = answer(() => getQuestion(db, viewer, id, "ask_feedback"));
  return {
    id,
    text,
    colleagues: listColleaguesAt(db, viewer, schoolId),
    until: askedUntil(db, viewer),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getQuestion(db, viewer, id, "ask_feedback"));
  const form = await parseForm(args.request, askInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => askFeedback(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  const { guest } = outcome.value;
  if (guest) {
    const link = `${services().env.appOrigin}${paths.guest(guest.token)}`;
    sendLetters([guestLetter(guest, { by: fullName(viewer), link })], args);
  }
  return redirectWith(paths.question(id), "sent");
}

export default function AskFeedbackPage() {
  const { id, text, colleagues, until } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={
          <Words as="span" size="less">
            {text}
          </Words>
        }
        title={m.feedback_ask_title()}
        lead={m.feedback_ask_lead()}
        actions={
          <ButtonLink to={paths.question(id)} variant="quiet">
            {m.feedback_back_question()}
          </ButtonLink>
        }
      />
      <Sheet>
        <AskForm
          colleagues={colleagues}
          until={until}
          fields={refused?.fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
