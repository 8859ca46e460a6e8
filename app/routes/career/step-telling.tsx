import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { takeBackStep, tellStep } from "#app/features/careers/commands/tell.server.ts";
import { stepTellingInput } from "#app/features/careers/input.ts";
import { stepTitle } from "#app/features/careers/model.ts";
import { getStepPage } from "#app/features/careers/queries/step.server.ts";
import { listWhoWouldKnow } from "#app/features/careers/queries/told.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.careers_tell_step_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { step, schoolId, partnerName, mayTell } = answer(() =>
    getStepPage(db, viewer, keyFrom(args.params.id)),
  );
  if (!mayTell) throw notFound();
  return {
    id: step.id,
    me: viewer.givenName,
    title: stepTitle(step),
    isRole: step.role !== null,
    version: step.version,
    partnerName: partnerName ?? "",
    readers: step.role ? listWhoWouldKnow(db, viewer, schoolId) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getStepPage(db, viewer, id));
  const form = await parseForm(args.request, stepTellingInput);
  if (!form.ok) return refuseForm(form);
  const { act, version } = form.value;
  const outcome = await perform(form, () =>
    act === "tell" ? tellStep(db, viewer, id, version, now) : takeBackStep(db, viewer, id, now),
  );
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.careerStep(id), act === "tell" ? "shared" : "withdrawn");
}

const readerWords = {
  partner: m.careers_tell_step_partner,
  school_leader: m.careers_tell_step_leader,
  hr_adviser: m.careers_tell_step_hr,
};

/** Before it is told: who will know what, by name, and what not. */
export default function StepTellingPage() {
  const { id, me, title, isRole, version, partnerName, readers } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused?.problems.form ?? refused?.problems.version ?? refused?.problems.act;
  return (
    <>
      <PageHead title={m.careers_tell_step_title()} />
      <Sheet className="measure">
        <Form method="post" className="stack near">
          {problem && (
            <p className="field-error" role="alert">
              {problemText(problem)}
            </p>
          )}
          {isRole ? (
            <>
              <p>{m.careers_tell_step_who()}</p>
              <ul className="stack tight">
                {readers.map(({ kind, name }) => (
                  <li key={name}>{readerWords[kind]({ name })}</li>
                ))}
              </ul>
              <p className="strong">{m.careers_tell_step_says({ name: me, role: title })}</p>
              <p className="soft">{m.careers_tell_step_not()}</p>
            </>
          ) : (
            <>
              <p>{m.careers_tell_step_words({ name: partnerName })}</p>
              <Words size="large">{title}</Words>
            </>
          )}
          <p className="soft">{m.careers_tell_step_after()}</p>
          <input type="hidden" name="act" value="tell" />
          <input type="hidden" name="version" value={version} />
          <div className="actions">
            <Button>{m.careers_tell_step_do()}</Button>
            <ButtonLink variant="quiet" to={paths.careerStep(id)}>
              {m.careers_tell_later()}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
