import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { openCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { listTeamsToStart } from "#app/features/conversations/queries/cycle-overview.server.ts";
import { CycleForm } from "#app/features/cycles/components/cycle-form.tsx";
import { newCycleInput } from "#app/features/cycles/input.ts";
import { cycleFields, usualMoments } from "#app/features/cycles/model.ts";
import { listCycles, listCycleSchools } from "#app/features/cycles/queries.server.ts";
import { usualTemplate } from "#app/features/cycles/template-model.ts";
import { listOfferedTemplates } from "#app/features/cycles/template-queries.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { schoolYearName, schoolYearOf } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const meta: MetaFunction = () => [{ title: m.cycles_new() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const from = new URL(args.request.url).searchParams;
  const schools = listCycleSchools(db, viewer);
  const school = schools.find((one) => String(one.id) === from.get("school")) ?? schools[0];
  if (!school || (from.has("school") && String(school.id) !== from.get("school")))
    throw data(null, { status: 404 });
  const now = schoolYearOf(viewer.today);
  const year = from.get("year") === String(now + 1) ? now + 1 : now;
  const teams = listTeamsToStart(db, viewer, school.id).map(({ id, name }) => ({ id, name }));
  const existing = listCycles(db, viewer).find(
    (cycle) => cycle.schoolId === school.id && cycle.schoolYear === year,
  );
  const templates = listOfferedTemplates(db, viewer.boardId, viewer.today);
  const moments = usualMoments(year).map((moment) => ({
    ...moment,
    templateId: usualTemplate(templates, moment.kind)?.id,
  }));
  return {
    existing: existing?.id ?? null,
    schools,
    school,
    now,
    year,
    teams,
    templates,
    // For a year still to come nothing begins unless someone chooses so.
    fields: cycleFields(moments, year === now ? teams : []),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  if (listCycleSchools(db, viewer).length === 0) throw data(null, { status: 404 });
  const form = await parseForm(args.request, newCycleInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => openCycle(db, viewer, form.value, now));
  return outcome.done
    ? redirectWith(paths.cycle(outcome.value), form.value.teamIds.length > 0 ? "started" : "added")
    : outcome.refused;
}

export default function NewCyclePage() {
  const { existing, schools, school, now, year, teams, templates, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.cycles_new()}
        over={m.cycles_of({ school: school.name, year: schoolYearName(year) })}
        lead={m.cycles_new_lead()}
      />
      <div className="stack">
        {schools.length > 1 && (
          <Tabs
            label={m.cycles_school()}
            entries={schools.map(({ id, name }) => ({
              to: paths.newCycle({ school: id, year }),
              label: name,
              current: id === school.id,
            }))}
          />
        )}
        <Tabs
          label={m.cycles_year()}
          entries={[now, now + 1].map((shown) => ({
            to: paths.newCycle({ school: school.id, year: shown }),
            label: shown === now ? m.cycles_year_now({ year: schoolYearName(shown) }) : schoolYearName(shown),
            current: shown === year,
          }))}
        />
        {existing === null ? (
          <CycleForm
            key={`${school.id} ${year}`}
            schoolId={school.id}
            schoolYear={year}
            teams={teams}
            templates={templates}
            fields={refused?.fields ?? fields}
            problems={refused?.problems}
          />
        ) : (
          <Notice>
            <p>{m.cycles_exists()}</p>
            <Link to={paths.cycle(existing)}>{m.cycles_to_existing()}</Link>
          </Notice>
        )}
      </div>
    </>
  );
}
