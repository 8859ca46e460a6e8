import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { concludeQuestion, reopenQuestion } from "#app/features/questions/commands/conclude.server.ts";
import { ConclusionForm, ReopeningForm } from "#app/features/questions/components/conclusion-form.tsx";
import { conclusionInput } from "#app/features/questions/input.ts";
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
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.questions_conclude_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { text, state, conclusion, version } = answer(() => getQuestion(db, viewer, id, "conclude"));
  return {
    id,
    text,
    version,
    closed: state === "answered" || state === "parked",
    fields: { conclusion: conclusion ?? "" },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getQuestion(db, viewer, id, "conclude"));
  const form = await parseForm(args.request, conclusionInput);
  if (!form.ok) return refuseForm(form);
  const { state, conclusion, version } = form.value;
  const outcome = await perform(form, () =>
    state === "active"
      ? reopenQuestion(db, viewer, id, version, now)
      : concludeQuestion(db, viewer, id, { state, conclusion, version }, now),
  );
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.question(id), "saved");
}

export default function ConclusionPage() {
  const { id, text, version, closed, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={
          <Words as="span" size="less">
            {text}
          </Words>
        }
        title={closed ? m.questions_reopen() : m.questions_conclude_title()}
        lead={closed ? m.questions_reopen_lead() : m.questions_conclude_lead()}
        actions={
          <ButtonLink to={paths.question(id)} variant="quiet">
            {m.questions_back()}
          </ButtonLink>
        }
      />
      <Sheet>
        {closed ? (
          <ReopeningForm version={version} />
        ) : (
          <ConclusionForm
            fields={refused?.fields ?? fields}
            problems={refused?.problems}
            conflict={refused?.conflict}
            version={version}
          />
        )}
      </Sheet>
    </>
  );
}
