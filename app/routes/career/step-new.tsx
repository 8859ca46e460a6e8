import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { careerSchool } from "#app/features/careers/access.server.ts";
import { addStep } from "#app/features/careers/commands/step.server.ts";
import { StepForm } from "#app/features/careers/components/step-form.tsx";
import { newStepInput } from "#app/features/careers/input.ts";
import { listQuestionsToChoose, listRolesToChoose } from "#app/features/careers/queries/career.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.careers_step_new_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const from = new URL(args.request.url).searchParams;
  const asked = from.get("school");
  const { id } = answer(() => careerSchool(viewer, asked ? keyFrom(asked) : null));
  const roles = listRolesToChoose(db, viewer, id);
  const wanted = from.get("role") ?? "";
  return {
    roles,
    questions: listQuestionsToChoose(db, viewer, id),
    fields: {
      school: String(id),
      role: roles.some((role) => String(role.id) === wanted) ? wanted : "",
      text: "",
      state: "considering",
      targetOn: "",
      question: "",
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  answer(() => careerSchool(viewer));
  const form = await parseForm(args.request, newStepInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => addStep(db, viewer, form.value, now));
  return outcome.done ? redirectWith(paths.careerStep(outcome.value), "saved") : outcome.refused;
}

export default function NewStepPage() {
  const { fields, ...fresh } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.careers_step_new_title()}
        lead={fresh.roles.length > 0 ? m.careers_step_new_lead() : m.careers_step_new_lead_own()}
      />
      <Sheet className="measure">
        <StepForm fresh={fresh} fields={refused?.fields ?? fields} problems={refused?.problems} />
      </Sheet>
    </>
  );
}
