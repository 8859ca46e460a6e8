import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeQuestion } from "#app/features/questions/commands.server.ts";
import { EditQuestionForm } from "#app/features/questions/components/edit-question-form.tsx";
import { questionInput } from "#app/features/questions/input.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.questions_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { text, why, forWhom, form, origin, level, version, owner } = answer(() =>
    getQuestion(db, viewer, id, "change"),
  );
  return {
    id,
    version,
    ofTeam: owner.teamName !== null,
    fields: { text, why: why ?? "", forWhom: forWhom ?? "", form, origin: origin ?? "", level: level ?? "" },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getQuestion(db, viewer, id, "change"));
  const form = await parseForm(args.request, questionInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeQuestion(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.question(id), "saved");
}

export default function EditQuestionPage() {
  const { id, version, ofTeam, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.questions_edit_title()}
        lead={ofTeam ? m.questions_edit_lead_team() : m.questions_edit_lead()}
        actions={
          <>
            <ButtonLink to={paths.question(id)} variant="quiet">
              {m.questions_back()}
            </ButtonLink>
            <ButtonLink to={paths.itemRemoval(id)} variant="plain" icon="trash-2">
              {m.items_remove()}
            </ButtonLink>
          </>
        }
      />
      <Sheet>
        <EditQuestionForm
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
          conflict={refused?.conflict}
          version={version}
        />
      </Sheet>
    </>
  );
}
