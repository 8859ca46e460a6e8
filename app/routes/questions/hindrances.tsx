import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { HindranceForm } from "#app/features/questions/components/hindrance-form.tsx";
import { newHindranceInput } from "#app/features/questions/input.ts";
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

export const meta: MetaFunction = () => [{ title: m.questions_hindrance_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return { id, text: answer(() => getQuestion(db, viewer, id, "write_hindrance").text) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getQuestion(db, viewer, id, "write_hindrance"));
  const form = await parseForm(args.request, newHindranceInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => writeHindrance(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.question(id), "saved");
}

export default function HindrancesPage() {
  const { id, text } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={
          <Words as="span" size="less">
            {text}
          </Words>
        }
        title={m.questions_hindrance_title()}
        actions={
          <ButtonLink to={paths.question(id)} variant="quiet">
            {m.questions_back()}
          </ButtonLink>
        }
      />
      <Sheet>
        <HindranceForm fields={refused?.fields} problems={refused?.problems} />
      </Sheet>
    </>
  );
}
