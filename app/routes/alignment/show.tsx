import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NoContent } from "#app/features/alignment/components/no-content.tsx";
import { OverviewPage } from "#app/features/alignment/components/overview-page.tsx";
import { saidOfNothing, saidOfOverview, saidOfTotals } from "#app/features/alignment/components/said.ts";
import { TotalsPage } from "#app/features/alignment/components/totals-page.tsx";
import { drawFlow } from "#app/features/alignment/flow.ts";
import { readAsked } from "#app/features/alignment/input.ts";
import { alignmentPolicy } from "#app/features/alignment/policy.ts";
import { getOverview } from "#app/features/alignment/queries.server.ts";
import { getTotals } from "#app/features/alignment/queries/totals.server.ts";
import { SignalRow } from "#app/features/attention/components/signal-row.tsx";
import { inWords } from "#app/features/attention/components/signal-words.ts";
import { keyOfSignal } from "#app/features/attention/model.ts";
import { listSignalsOfSchool } from "#app/features/attention/queries.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf } from "#app/features/auth/viewer.ts";
import { answer } from "#app/http/answer.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { schoolYearOf } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

const MOST_SIGNALS = 3;

export const meta: MetaFunction = () => [{ title: m.alignment_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const held = standingOf(viewer);
  const thisYear = schoolYearOf(viewer.today);
  const search = new URL(args.request.url).searchParams;
  const asked = readAsked(search, viewer.today);
  const snapshots = allows(alignmentPolicy, "see_snapshots", held);
  const live = allows(alignmentPolicy, "see_live", held) && !(snapshots && search.has("totals"));
  const overview = live ? answer(() => getOverview(db, viewer, asked)) : null;
  // What needs attention is for the one it concerns: never on a wall.
  const signals =
    overview && asked.year === thisYear && !asked.beamer
      ? listSignalsOfSchool(db, viewer, overview.school.id).slice(0, MOST_SIGNALS)
      : [];
  const totals = snapshots && !live ? answer(() => getTotals(db, viewer, asked.school)) : null;
  return {
    thisYear,
    snapshots,
    totals: totals && { ...totals, said: saidOfTotals(totals) },
    overview,
    drawn: overview && overview.flow.rows.length > 0 ? drawFlow(overview.flow) : null,
    said: overview && saidOfOverview(overview),
    nothing: saidOfNothing(snapshots),
    shown: signals.map((signal) => ({ key: keyOfSignal(signal), said: inWords(signal) })),
  };
}

export default function AlignmentPage() {
  const { overview, totals, thisYear, snapshots, drawn, said, nothing, shown } =
    useLoaderData<typeof loader>();
  if (!overview || !said) {
    return (
      <>
        <PageHead over={totals?.school?.name} title={m.alignment_title()} />
        {totals ? <TotalsPage totals={totals} said={totals.said} /> : <NoContent said={nothing} />}
      </>
    );
  }
  return (
    <OverviewPage {...{ overview, thisYear, snapshots, drawn, said }}>
      {shown.length > 0 && (
        <Sheet
          title={m.alignment_attention_title()}
          action={
            <ButtonLink size="small" variant="quiet" to={paths.attention()}>
              {m.alignment_attention_all()}
            </ButtonLink>
          }
        >
          <ul className="rows">
            {shown.map(({ key, said }) => (
              <li key={key}>
                <SignalRow said={said} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </OverviewPage>
  );
}
