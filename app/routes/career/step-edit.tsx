import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeStep } from "#app/features/careers/commands/step.server.ts";
import { StepForm } from "#app/features/careers/components/step-form.tsx";
import { stepInput } from "#app/features/careers/input.ts";
import { getStepPage } from "#app/features/careers/queries/step.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { typedOnTop } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.careers_step_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { step, partnerName } = answer(() => getStepPage(db, viewer, keyFrom(args.params.id)));
  const { id, role, told, text, state, targetOn, version } = step;
  return {
    id,
    role: role?.title ?? null,
    /** Who reads what she changes: only of a step in own words that was told. */
    reader: told && role === null ? partnerName : null,
    told,
    fields: { text: text ?? "", state, targetOn: targetOn ?? "", version: String(version) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getStepPage(db, viewer, id));
  const form = await parseForm(args.request, stepInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeStep(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.careerStep(id), "saved") : outcome.refused;
}

export default function EditStepPage() {
  const { id, role, reader, told, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={role}
        title={m.careers_step_edit_title()}
        actions={
          <ButtonLink variant="quiet" to={paths.careerStep(id)}>
            {m.careers_back_step()}
          </ButtonLink>
        }
      />
      <div className="stack measure">
        {told && (
          <Notice>
            <p>{m.careers_step_edit_told()}</p>
            {reader && <p>{m.careers_step_edit_told_words({ name: reader })}</p>}
          </Notice>
        )}
        <Conflict
          conflict={refused?.conflict}
          labels={{ text: m.careers_step_text(), targetOn: m.careers_step_target() }}
        />
        <Sheet>
          <StepForm
            fields={typedOnTop(refused) ?? fields}
            problems={refused?.problems}
            hasRole={role !== null}
          />
        </Sheet>
      </div>
    </>
  );
}
