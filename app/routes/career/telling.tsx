import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { takeBackWords, tellWords } from "#app/features/careers/commands/tell.server.ts";
import { tellingInput } from "#app/features/careers/input.ts";
import { getCareer } from "#app/features/careers/queries/career.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.careers_tell_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const asked = new URL(args.request.url).searchParams.get("school");
  const { words, partner, version, school } = answer(() =>
    getCareer(db, viewer, asked ? keyFrom(asked) : null),
  );
  if (!words || !partner) throw notFound();
  return { schoolId: school.id, text: words.text, partner, version };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  answer(() => getCareer(db, viewer));
  const form = await parseForm(args.request, tellingInput);
  if (!form.ok) return refuseForm(form);
  const { act, school: schoolId, partner: partnerId, version } = form.value;
  const outcome = await perform(form, () =>
    act === "tell"
      ? tellWords(db, viewer, { schoolId, partnerId, version }, now)
      : takeBackWords(db, viewer, schoolId, now),
  );
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.career({ school: schoolId }), act === "tell" ? "shared" : "withdrawn");
}

/** Before it is told: who will read what, and what not. */
export default function TellingPage() {
  const { schoolId, text, partner, version } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const name = partner.givenName;
  const problem = refused?.problems.form ?? refused?.problems.partner ?? refused?.problems.act;
  return (
    <>
      <PageHead title={m.careers_tell_title()} />
      <Sheet className="measure">
        <Form method="post" action={paths.careerTelling(schoolId)} className="stack near">
          <Conflict conflict={refused?.conflict} labels={{ text: m.careers_words() }} />
          {problem && (
            <p className="field-error" role="alert">
              {problemText(problem)}
            </p>
          )}
          <p>{m.careers_tell_who({ name })}</p>
          <Words size="large">{text}</Words>
          <p className="soft">{m.careers_tell_not()}</p>
          <p className="soft">{m.careers_tell_after({ name })}</p>
          <input type="hidden" name="act" value="tell" />
          <input type="hidden" name="school" value={schoolId} />
          <input type="hidden" name="partner" value={partner.personId} />
          <input type="hidden" name="version" value={version} />
          <div className="actions">
            <Button>{m.careers_tell_do({ name })}</Button>
            <ButtonLink variant="quiet" to={paths.career({ school: schoolId })}>
              {m.careers_tell_later()}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
