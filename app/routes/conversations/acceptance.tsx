import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { acceptDate } from "#app/features/conversations/commands/plan.server.ts";
import { DateProposal } from "#app/features/conversations/components/date-proposal.tsx";
import { acceptanceInput } from "#app/features/conversations/input.ts";
import { getDatePage } from "#app/features/conversations/queries/planning.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showMoment } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_proposal_title() }];

/** The yes to a date: one press from wherever the date stands; here a press that came too late is answered. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => getDatePage(db, viewer, keyFrom(args.params.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getDatePage(db, viewer, id));
  const form = await parseForm(args.request, acceptanceInput);
  if (!form.ok) return refuseForm(form);
  const accepted = await perform(form, () => acceptDate(db, viewer, id, form.value.version, now));
  if (!accepted.done) return accepted.refused;
  return redirectWith(form.value.back === "/" ? paths.conversations() : form.value.back, "planned");
}

export default function AcceptancePage() {
  const { id, version, otherName, teamName, scheduledAt, proposal } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const name = otherName ?? teamName ?? "";
  return (
    <>
      <PageHead
        over={<Link to={paths.conversation(id)}>{m.conversations_with({ name })}</Link>}
        title={m.conversations_proposal_title()}
        lead={scheduledAt !== null && m.conversations_date_current({ when: showMoment(scheduledAt) })}
      />
      <Sheet className="stack measure">
        {Object.entries(refused?.problems ?? {}).map(([field, problem]) => (
          <Notice key={field} tone="warn" role="alert">
            {problemText(problem)}
          </Notice>
        ))}
        {proposal === "settled" && <p>{m.conversations_proposal_settled()}</p>}
        <DateProposal talk={{ id, version, proposal }} name={name} back={paths.conversations()} />
        <p>
          <Link to={paths.conversation(id)}>{m.conversations_room_back()}</Link>
        </p>
      </Sheet>
    </>
  );
}
