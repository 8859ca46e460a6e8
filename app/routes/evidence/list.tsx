import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EvidenceList } from "#app/features/evidence/components/evidence-list.tsx";
import { listEvidenceShownTo, listOwnEvidence } from "#app/features/evidence/queries.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.evidence_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return {
    me: viewer.personId,
    mayKeep: viewer.schoolIds.length > 0,
    mine: listOwnEvidence(db, viewer),
    shown: listEvidenceShownTo(db, viewer),
  };
}

export default function EvidenceListPage() {
  const { me, mayKeep, mine, shown } = useLoaderData<typeof loader>();
  const keep = mayKeep && <ButtonLink to={paths.newEvidence()}>{m.evidence_new()}</ButtonLink>;
  return (
    <>
      <PageHead title={m.evidence_title()} lead={m.evidence_lead()} actions={mine.length > 0 && keep} />
      <div className="stack">
        <Sheet title={m.evidence_mine()}>
          {mine.length === 0 && (
            <EmptyState
              icon="file-text"
              title={m.evidence_empty_title()}
              text={m.evidence_empty_text()}
              action={keep}
            />
          )}
          <EvidenceList evidence={mine} me={me} />
        </Sheet>
        {shown.length > 0 && (
          <Sheet title={m.evidence_shown()}>
            <EvidenceList evidence={shown} me={me} />
          </Sheet>
        )}
      </div>
    </>
  );
}
