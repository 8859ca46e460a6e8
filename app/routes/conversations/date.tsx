import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { planConversation } from "#app/features/conversations/commands/plan.server.ts";
import { DateForm } from "#app/features/conversations/components/date-form.tsx";
import { DateProposal } from "#app/features/conversations/components/date-proposal.tsx";
import { FixedDate } from "#app/features/conversations/components/fixed-date.tsx";
import { placeName } from "#app/features/conversations/components/words.ts";
import { dateInput } from "#app/features/conversations/input.ts";
import { findDoubtsOfMove, getDatePage } from "#app/features/conversations/queries/planning.server.ts";
import { answer, askAgain, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showMoment } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.conversations_date_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => getDatePage(db, viewer, keyFrom(args.params.id)));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getDatePage(db, viewer, id));
  const form = await parseForm(args.request, dateInput);
  if (!form.ok) return refuseForm(form);
  const { sure, ...asked } = form.value;
  if (sure !== asked.day) {
    const doubts = answer(() => findDoubtsOfMove(db, viewer, id, asked.day));
    if (doubts.found.length > 0) return askAgain(form, doubts);
  }
  const planned = await perform(form, () => planConversation(db, viewer, id, asked, now));
  return planned.done ? redirectWith(paths.prepare(id), "planned") : planned.refused;
}

export default function DatePage() {
  const { id, version, staff, otherName, teamName, asks, scheduledAt, fields, fixed, proposal } =
    useLoaderData<typeof loader>();
  const name = otherName ?? m.conversations_team_readers();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={otherName ? m.conversations_with({ name: otherName }) : teamName}
        title={m.conversations_date_title()}
        lead={
          <>
            {scheduledAt !== null && <p>{m.conversations_date_current({ when: showMoment(scheduledAt) })}</p>}
            <DateProposal talk={{ id, version, proposal }} name={name} back={paths.conversationDate(id)} />
            <p>
              {dateLead({
                name,
                agreed: proposal === "settled" && otherName !== null,
                fixed: fixed !== null,
              })}
            </p>
          </>
        }
      />
      <div className="stack measure">
        {fixed && !refused ? (
          <FixedDate id={id} {...fixed} />
        ) : (
          <DateForm
            key={version}
            conversationId={id}
            version={version}
            fields={fields}
            ownPlace={staff ? placeName(null, staff) : null}
            asks={asks}
            staff={staff}
            refused={refused}
          />
        )}
      </div>
    </>
  );
}

/** Who agreed already is asked again by another date: said before it is saved. */
function dateLead({ name, agreed, fixed }: { name: string; agreed: boolean; fixed: boolean }) {
  if (fixed) return null;
  return agreed ? m.conversations_date_lead_agreed({ name }) : m.conversations_date_lead({ name });
}
