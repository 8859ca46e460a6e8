import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { HindranceForm } from "#app/features/questions/components/hindrance-form.tsx";
import { hindranceInput } from "#app/features/questions/input.ts";
import { getHindrance } from "#app/features/questions/queries/hindrances.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.questions_hindrance_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { text, kind, resolvedOn, questionId, version } = answer(() =>
    getHindrance(db, viewer, id, "change"),
  );
  const fields = { text, kind: kind ?? "", resolved: resolvedOn ? "yes" : "" };
  return { id, version, fields, back: questionId ? paths.question(questionId) : paths.questions() };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getHindrance(db, viewer, id, "change"));
  const form = await parseForm(args.request, hindranceInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeHindrance(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  const { questionId } = answer(() => getHindrance(db, viewer, id));
  return redirectWith(questionId ? paths.question(questionId) : paths.questions(), "saved");
}

export default function HindrancePage() {
  const { id, version, fields, back } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.questions_hindrance_edit_title()}
        actions={
          <>
            <ButtonLink to={back} variant="quiet">
              {m.questions_back()}
            </ButtonLink>
            <ButtonLink to={paths.itemRemoval(id)} variant="plain" icon="trash-2">
              {m.items_remove()}
            </ButtonLink>
          </>
        }
      />
      <Sheet>
        <HindranceForm
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
          conflict={refused?.conflict}
          version={version}
        />
      </Sheet>
    </>
  );
}
