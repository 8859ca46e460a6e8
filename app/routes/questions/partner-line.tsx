import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { writePartnerLine } from "#app/features/questions/commands/align.server.ts";
import { TargetName } from "#app/features/questions/components/alignment-sheets.tsx";
import { PartnerLineForm } from "#app/features/questions/components/partner-line-form.tsx";
import { partnerLineInput } from "#app/features/questions/input.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { getAlignment } from "#app/features/questions/queries/alignments.server.ts";
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

export const meta: MetaFunction = () => [{ title: m.questions_partner_line_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const link = answer(() => getAlignment(db, viewer, id));
  const question = answer(() => getQuestion(db, viewer, link.questionId, "write_partner_line"));
  return { link, questionId: question.id, text: question.text, ownerName: question.owner.givenName ?? "" };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { questionId } = answer(() => getAlignment(db, viewer, id));
  answer(() => getQuestion(db, viewer, questionId, "write_partner_line"));
  const form = await parseForm(args.request, partnerLineInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => writePartnerLine(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.question(questionId), "saved");
}

export default function PartnerLinePage() {
  const { link, questionId, text, ownerName } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={
          <Words as="span" size="less">
            {text}
          </Words>
        }
        title={m.questions_partner_line_title()}
        actions={
          <ButtonLink to={paths.question(questionId)} variant="quiet">
            {m.questions_back()}
          </ButtonLink>
        }
      />
      <Sheet>
        <div className="stack near">
          <TargetName link={link} />
          {link.why && <Words size="less">{link.why}</Words>}
          <PartnerLineForm link={link} ownerName={ownerName} refused={refused} />
        </div>
      </Sheet>
    </>
  );
}
