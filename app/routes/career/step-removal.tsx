import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { removeStep } from "#app/features/careers/commands/step.server.ts";
import { stepRemovalInput } from "#app/features/careers/input.ts";
import { stepTitle } from "#app/features/careers/model.ts";
import { getStepPage } from "#app/features/careers/queries/step.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.careers_step_remove_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { step } = answer(() => getStepPage(db, viewer, keyFrom(args.params.id)));
  return { id: step.id, title: stepTitle(step), left: step.state === "left", version: step.version };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { schoolId } = answer(() => getStepPage(db, viewer, id));
  const form = await parseForm(args.request, stepRemovalInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => removeStep(db, viewer, id, form.value.version, now));
  return outcome.done ? redirectWith(paths.career({ school: schoolId }), "deleted") : outcome.refused;
}

export default function StepRemovalPage() {
  const { id, title, left, version } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problems.version;
  return (
    <>
      <PageHead title={m.careers_step_remove_title()} />
      {problem && (
        <Notice tone="warn" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <Sheet tone="warn">
        <Form method="post" className="stack near">
          <Words size="large">{title}</Words>
          <p>{m.careers_step_remove_text()}</p>
          {!left && <p className="soft">{m.careers_step_remove_left()}</p>}
          <input type="hidden" name="version" value={version} />
          <div className="actions">
            <Button variant="danger">{m.careers_step_remove()}</Button>
            <ButtonLink to={paths.careerStep(id)} variant="quiet">
              {m.careers_step_remove_keep()}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
