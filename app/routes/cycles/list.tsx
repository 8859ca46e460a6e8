import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { cycleStateWords } from "#app/features/cycles/components/words.ts";
import { listCycles, listCycleSchools } from "#app/features/cycles/queries.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable } from "#app/ui/table.tsx";

export const meta: MetaFunction = () => [{ title: m.cycles_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  if (listCycleSchools(db, viewer).length === 0) throw data(null, { status: 404 });
  return { cycles: listCycles(db, viewer) };
}

export default function CyclesPage() {
  const { cycles } = useLoaderData<typeof loader>();
  const start = <ButtonLink to={paths.newCycle()}>{m.cycles_new()}</ButtonLink>;
  const templates = (
    <ButtonLink variant="quiet" to={paths.templates()}>
      {m.cycles_templates()}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={m.cycles_title()}
        lead={m.cycles_lead()}
        actions={
          <>
            {templates}
            {cycles.length > 0 && (
              <ButtonLink variant="quiet" to={paths.rollover()}>
                {m.rollover_to()}
              </ButtonLink>
            )}
            {cycles.length > 0 && start}
          </>
        }
      />
      <Sheet>
        {cycles.length === 0 ? (
          <EmptyState
            icon="rotate-ccw"
            title={m.cycles_empty_title()}
            text={m.cycles_empty_text()}
            action={start}
          />
        ) : (
          <DataTable
            caption={m.cycles_title()}
            columns={[
              {
                key: "school",
                head: m.cycles_school(),
                rowHead: true,
                cell: (cycle: (typeof cycles)[number]) => (
                  <Link to={paths.cycle(cycle.id)}>{cycle.schoolName}</Link>
                ),
              },
              { key: "year", head: m.cycles_year(), cell: (cycle) => schoolYearName(cycle.schoolYear) },
              { key: "state", head: m.cycles_state(), cell: (cycle) => cycleStateWords[cycle.state]() },
            ]}
            rows={cycles}
            rowKey={(cycle) => cycle.id}
          />
        )}
      </Sheet>
    </>
  );
}
