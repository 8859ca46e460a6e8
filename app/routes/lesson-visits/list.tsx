import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { VisitList } from "#app/features/feedback/components/visit-list.tsx";
import { listVisits } from "#app/features/feedback/queries/visits.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_visits_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return { mayAsk: viewer.schoolIds.length > 0, ...listVisits(db, viewer) };
}

export default function LessonVisitsPage() {
  const { mayAsk, own, asVisitor } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={m.feedback_visits_title()}
        lead={m.feedback_visits_lead()}
        actions={
          <>
            {mayAsk && <ButtonLink to={paths.newLessonVisit()}>{m.feedback_visit_ask()}</ButtonLink>}
            <ButtonLink to={paths.feedback()} variant="quiet">
              {m.feedback_overview_link()}
            </ButtonLink>
          </>
        }
      />
      <div className="stack">
        <Sheet title={m.feedback_visits_own()}>
          {own.length === 0 && <p className="soft">{m.feedback_visits_own_none()}</p>}
          <VisitList visits={own} />
        </Sheet>
        <Sheet title={m.feedback_visits_as_visitor()}>
          {asVisitor.length === 0 && <p className="soft">{m.feedback_visits_as_visitor_none()}</p>}
          <VisitList visits={asVisitor} />
        </Sheet>
        <p className="hint">{m.feedback_visits_private()}</p>
      </div>
    </>
  );
}
