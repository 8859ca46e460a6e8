import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { endPartner, setPartner } from "#app/features/people/commands/partner.server.ts";
import { OneselfSheet } from "#app/features/people/components/oneself-sheet.tsx";
import { PartnerSheet } from "#app/features/people/components/partner-sheet.tsx";
import { partnerEndInput, partnerInput } from "#app/features/people/input.ts";
import { getPartnerPage } from "#app/features/people/queries/employment-parts.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

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
  const follow = (work: () => { employmentIds: number[] }) =>
    withPartnersFollowing(db, viewer.personId, work, now);
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

export default function PartnerPage() {
  const { id, name, givenName, oneself, employments, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.person(id)}>{name}</Link>}
        title={m.people_partner_title({ name: givenName })}
        lead={m.people_partner_lead()}
      />
      <div className="stack measure">
        {oneself && <OneselfSheet />}
        {(oneself ? [] : employments).map((employment) => (
          <PartnerSheet
            key={`${employment.id} ${employment.version}`}
            employment={employment}
            personId={id}
            givenName={givenName}
            today={today}
            refused={refused}
          />
        ))}
      </div>
    </>
  );
}
