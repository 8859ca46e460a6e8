import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptProposal, refuseProposal, showExpertise } from "#app/features/expertise/commands.server.ts";
import { ExpertiseList } from "#app/features/expertise/components/expertise-list.tsx";
import { OwnExpertise } from "#app/features/expertise/components/own-expertise.tsx";
import { Proposals } from "#app/features/expertise/components/proposals.tsx";
import { ExpertisePages, ExpertiseSearch } from "#app/features/expertise/components/search.tsx";
import * as input from "#app/features/expertise/input.ts";
import { schoolsOfStaff, schoolsToBeAskedAt } from "#app/features/expertise/model.ts";
import { listExpertise, listExpertiseOf } from "#app/features/expertise/queries.server.ts";
import { listProposals } from "#app/features/expertise/queries/proposals.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.expertise_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  if (schoolsOfStaff(viewer).length === 0) throw notFound();
  const asked = input.readAsked(new URL(args.request.url).searchParams);
  const found = {
    asked,
    ...listExpertise(db, viewer, asked.problem ? { q: "" } : asked),
    schools: schoolsToBeAskedAt(viewer),
    own: listExpertiseOf(db, viewer, viewer.personId),
    proposals: listProposals(db, viewer),
  };
  return data(found, { status: asked.problem ? 422 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  if (schoolsToBeAskedAt(viewer).length === 0) throw notFound();
  const sent = await readForm(args.request);
  if (sent.get("act") === "accept") {
    const form = parseAct(sent, input.proposalAcceptInput);
    if (!form.ok) return refuseForm(form);
    const done = await perform(form, () => acceptProposal(db, viewer, form.value, now));
    return done.done ? redirectWith(paths.expertise(), "shared") : done.refused;
  }
  if (sent.get("act") === "refuse") {
    const form = parseAct(sent, input.proposalRefuseInput);
    if (!form.ok) return refuseForm(form);
    const done = await perform(form, () => refuseProposal(db, viewer, form.value.item, now));
    return done.done ? redirectWith(paths.expertise(), "saved") : done.refused;
  }
  const form = parseAct(sent, input.expertiseInput);
  if (!form.ok) return refuseForm(form);
  const done = await perform(form, () => showExpertise(db, viewer, form.value, now));
  return done.done ? redirectWith(paths.expertise(), "shared") : done.refused;
}

export default function ExpertisePage() {
  const { asked, rows, page, pages, schools, own, proposals } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const nothing = asked.q
    ? { title: m.expertise_nothing_title(), text: m.expertise_nothing_text() }
    : { title: m.expertise_empty_title(), text: m.expertise_empty_text() };
  const shows = refused && (answerFor(refused, "show") ?? answerFor(refused, ""));
  return (
    <>
      <PageHead title={m.expertise_title()} lead={m.expertise_lead()} />
      <div className="columns">
        <div className="stack">
          <ExpertiseSearch q={asked.q} problem={asked.problem} />
          {rows.length > 0 ? <ExpertiseList rows={rows} /> : <EmptyState icon="search" {...nothing} />}
          <ExpertisePages q={asked.q} page={page} pages={pages} />
        </div>
        {schools.length > 0 && (
          <div className="stack">
            <Proposals proposals={proposals} refused={refused} />
            <OwnExpertise rows={own} schools={schools} refused={shows} />
          </div>
        )}
      </div>
    </>
  );
}
