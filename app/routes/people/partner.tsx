import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { endPartner, setPartner } from "#app/features/people/commands/partner.server.ts";
import { EndForm } from "#app/features/people/components/end-form.tsx";
import { PartnerForm } from "#app/features/people/components/partner-form.tsx";
import { partnerWhy, periodText } from "#app/features/people/components/words.ts";
import { partnerEndInput, partnerInput } from "#app/features/people/input.ts";
import { getPartnerPage } from "#app/features/people/queries/employment-parts.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.people_partner() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => getPartnerPage(db, viewer, id));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getPartnerPage(db, viewer, id));
  const sent = await readForm(args.request);
  const follow = (work: () => { employmentIds: number[] }) => withPartnersFollowing(db, viewer.personId, work, now);
  if (sent.get("act") === "end") {
    const form = parseAct(sent, partnerEndInput);
    if (!form.ok) return refuseForm(form);
    const ended = await perform(form, () => follow(() => endPartner(db, viewer, id, form.value, now)));
    return ended.done ? redirectWith(paths.person(id), "saved") : ended.refused;
  }
  const form = parseAct(sent, partnerInput);
  if (!form.ok) return refuseForm(form);
  const set = await perform(form, () => follow(() => setPartner(db, viewer, id, form.value, now)));
  return set.done ? redirectWith(paths.person(id), "saved") : set.refused;
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PartnerPage() {
  const { id, name, givenName, employments, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        over={<Link to={paths.person(id)}>{name}</Link>}
        title={m.people_partner_title({ name: givenName })}
        lead={m.people_partner_lead()}
      />
      <div className="stack measure">
        {employments.map((employment) => (
          <EmploymentPartner key={`${employment.id} ${employment.version}`} employment={employment} personId={id} givenName={givenName} today={today} />
        ))}
      </div>
    </>
  );
}

type EmploymentPartnerProps = { employment: Shown["employments"][number]; personId: number; givenName: string; today: string };

function EmploymentPartner({ employment, personId, givenName, today }: EmploymentPartnerProps) {
  const refused = useActionData<typeof action>();
  const { partner, partnerReason: why } = employment;
  const forThis = (act: string) => answerFor(refused, act, "employment", employment.id);
  return (
    <Sheet title={m.people_employment_at({ name: employment.functionName, school: employment.schoolName })}>
      <div className="stack near">
        <p>{partner && why ? m.people_partner_now({ partner: fullName(partner), why: partnerWhy[why]() }) : m.people_partner_now_none({ name: givenName })}</p>
        {employment.byHand.map((row) => (
          <div key={row.id} className="fold stack tight">
            <p>
              <span className="strong">{fullName(row)}</span> <span className="faint">{periodText(row, today)}</span>
            </p>
            <EndForm
              action={paths.personPartner(personId, employment.id)}
              prefix={`end-${row.id}`}
              label={m.people_partner_end()}
              says={m.people_partner_end_says()}
              lastDay={today}
              refused={answerFor(forThis("end"), "end", "partner", row.id)}
            >
              <input type="hidden" name="employment" value={employment.id} />
              <input type="hidden" name="partner" value={row.id} />
              <input type="hidden" name="version" value={forThis("end")?.conflict?.version ?? employment.version} />
            </EndForm>
          </div>
        ))}
        <PartnerForm personId={personId} employment={employment} possible={employment.possible} today={today} refused={forThis("set")} />
      </div>
    </Sheet>
  );
}
