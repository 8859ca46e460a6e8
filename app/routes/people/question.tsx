import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { proposeTo } from "#app/features/questions/commands/propose.server.ts";
import { ProposeToForm } from "#app/features/questions/components/proposal-forms.tsx";
import { proposalInput } from "#app/features/questions/input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.questions_propose() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return { name: answer(() => getPerson(db, viewer, id, "propose_question")).givenName };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getPerson(db, viewer, id, "propose_question"));
  const form = await parseForm(args.request, proposalInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => proposeTo(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.person(id), "saved");
}

export default function ProposeQuestionPage() {
  const { name } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.questions_propose_title({ name })} lead={m.questions_propose_lead({ name })} />
      <Sheet>
        <ProposeToForm name={name} fields={refused?.fields} problems={refused?.problems} />
      </Sheet>
    </>
  );
}
