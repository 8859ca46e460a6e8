import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { rollSchoolOver } from "#app/features/rollover/commands.server.ts";
import { DoneSheet } from "#app/features/rollover/components/done-sheet.tsx";
import { PartList } from "#app/features/rollover/components/part-list.tsx";
import { RolloverForm } from "#app/features/rollover/components/rollover-form.tsx";
import { rolloverInput } from "#app/features/rollover/input.ts";
import { readPart } from "#app/features/rollover/model.ts";
import { getRollover } from "#app/features/rollover/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const meta: MetaFunction = () => [{ title: m.rollover_title() }];

const schoolOf = (request: Request) => {
  const school = new URL(request.url).searchParams.get("school");
  return school === null ? undefined : keyFrom(school);
};

/** Looking does nothing: this is the dry run. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const schoolId = schoolOf(args.request);
  const open = readPart(new URL(args.request.url).searchParams.get("open"));
  return { open, ...answer(() => getRollover(db, viewer, schoolId)) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const schoolId = schoolOf(args.request);
  answer(() => getRollover(db, viewer, schoolId));
  const form = await parseForm(args.request, rolloverInput);
  if (!form.ok) return refuseForm(form);
  const done = await perform(form, () => rollSchoolOver(db, viewer, form.value, now));
  return done.done
    ? redirectWith(`${paths.rollover({ school: form.value.schoolId })}#done`, "saved")
    : done.refused;
}

export default function RolloverPage() {
  const { school, schools, year, cycle, parts, open, freeDaysEntered, done, fillsFreeDays } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.cycles()}>{m.cycles_title()}</Link>}
        title={m.rollover_title_of({ school: school.name, year: schoolYearName(year) })}
        lead={m.rollover_lead()}
      />
      <div className="stack">
        {schools.length > 1 && (
          <Tabs
            label={m.cycles_school()}
            entries={schools.map(({ id, name }) => ({
              to: paths.rollover({ school: id }),
              label: name,
              current: id === school.id,
            }))}
          />
        )}
        <DoneSheet runs={done} />
        <PartList
          schoolId={school.id}
          year={year}
          parts={parts}
          open={open}
          freeDaysEntered={freeDaysEntered}
          fillsFreeDays={fillsFreeDays}
        />
        <RolloverForm
          key={`${school.id} ${year} ${done.length}`}
          {...{ schoolId: school.id, year, cycle, parts, refused }}
        />
      </div>
    </>
  );
}
