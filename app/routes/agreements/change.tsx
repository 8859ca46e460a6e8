import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import {
  dropAgreement,
  moveAgreement,
  tickAgreement,
  untickAgreement,
  viewAgreement,
} from "#app/features/agreements/commands.server.ts";
import { AgreementCard } from "#app/features/agreements/components/agreement-card.tsx";
import { MoveFields } from "#app/features/agreements/components/move-form.tsx";
import { agreementChangeInput } from "#app/features/agreements/input.ts";
import { getAgreement } from "#app/features/agreements/queries.server.ts";
import { ToAgenda } from "#app/features/conversations/components/to-agenda.tsx";
import { listTalksAhead } from "#app/features/conversations/queries/agenda.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.agreements_page_title() }];

/** One agreement on a page of its own: where a refused change comes back without script. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const agreement = answer(() => getAgreement(db, viewer, keyFrom(args.params.id)));
  const about = { ownerPersonId: agreement.forPerson?.personId ?? null, ownerTeamId: agreement.teamId };
  const talks = agreement.state === "open" ? listTalksAhead(db, viewer, about) : [];
  return { agreement, talks, today: viewer.today };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getAgreement(db, viewer, id));
  const form = await parseForm(args.request, agreementChangeInput);
  if (!form.ok) return refuseForm(form);
  const { act, dueOn, view, version, back } = form.value;
  const outcome = await perform(form, () => {
    if (act === "tick") return tickAgreement(db, viewer, id, now);
    if (act === "untick") return untickAgreement(db, viewer, id, now);
    if (act === "drop") return dropAgreement(db, viewer, id, now);
    if (act === "view") return viewAgreement(db, viewer, id, view, now);
    return moveAgreement(db, viewer, id, { dueOn, version }, now);
  });
  if (!outcome.done) return outcome.refused;
  const to = back ?? paths.agreements();
  if (act === "tick") return redirectWith(to, "ticked", id);
  return act === "drop" ? redirectWith(to, "let_go", id) : redirectWith(to, "saved");
}

export default function ChangeAgreement() {
  const { agreement, talks, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = refused?.fields.dueOn;
  const { dueOn: problem, version: _stale, ...others } = refused?.problems ?? {};
  return (
    <>
      <PageHead
        title={m.agreements_one_title()}
        over={<Link to={paths.agreements()}>{m.agreements_title()}</Link>}
      />
      <div className="stack">
        <Conflict conflict={refused?.conflict} labels={{ dueOn: m.agreements_new_day() }} />
        {Object.entries(others).map(([name, other]) => (
          <Notice key={name} tone="warn" role="alert">
            {problemText(other)}
          </Notice>
        ))}
        <Sheet>
          <AgreementCard agreement={agreement} today={today} back={paths.agreements()}>
            {refused && agreement.mayTick && agreement.state === "open" && (
              <MoveFields
                agreement={agreement}
                today={today}
                back={paths.agreements()}
                typed={typeof typed === "string" ? typed : undefined}
                error={problem && problemText(problem)}
                version={refused.conflict?.version}
              />
            )}
          </AgreementCard>
          <ToAgenda
            talks={talks}
            source={{ words: agreement.text, agreement: agreement.id }}
            back={paths.agreement(agreement.id)}
          />
        </Sheet>
      </div>
    </>
  );
}
